import { stratumOf, type CarriedVerdict } from '../../../measurement/index.ts'
import { dateOf } from '../../../platform/time/instants.ts'
import type { RequestToWrite, ServiceToWrite } from '../../../service/index.ts'
import type { Bank } from './bank.ts'
import type { FurnishedBank } from './furnish.ts'
import type { BankRequest } from './history.ts'
import { promisesOf, reasonsOf, serviceIdOf } from './services/catalogue.ts'
import type { BankService } from './services/offering.ts'
import { bankIdOf } from './size.ts'

/** Turns what is told into what the slices write. */
export interface Rows {
  readonly services: (since: Date) => ServiceToWrite[]
  readonly request: (request: BankRequest) => RequestToWrite
  readonly verdict: (request: BankRequest) => CarriedVerdict | undefined
}

export function rowsOf(bank: Bank, { unit, person }: FurnishedBank): Rows {
  const bankId = bankIdOf(bank.size)
  const kinds = new Map(bank.units.map(({ code, kind }) => [code, kind]))
  const offered = new Map(
    bank.services.map((service) => [
      service,
      { id: serviceIdOf(bankId, service), reasons: reasonsOf(bankId, service) },
    ]),
  )
  const offerOf = (service: BankService) => {
    const found = offered.get(service)
    if (found === undefined) throw new Error(`The bank does not offer ${service.key}`)
    return found
  }
  return {
    services: (since) =>
      bank.services.map((service) => ({
        ...offerOf(service),
        unitId: unit(service.unit),
        name: service.name,
        description: service.description,
        doneWell: service.doneWell,
        form: service.form,
        stopsClock: service.stopsClock,
        promises: promisesOf(service),
        askerUnitIds: [],
        since,
      })),
    request: (request) => requestToWrite(request, offerOf(request.service).id, { unit, person }),
    verdict: ({ id, service, priority, asker, verdict }) => {
      if (verdict === null) return undefined
      const { rater, at, satisfaction, effort, promiseKept, reasons, comment } = verdict
      const offer = offerOf(service)
      return {
        requestId: id,
        raterId: person(rater.key),
        serviceId: offer.id,
        unitId: unit(service.unit),
        stratum: stratumOf({ priority, askerUnitKind: kinds.get(asker.unit) ?? 'head_office' }),
        satisfaction,
        effort,
        promiseKept,
        reasonIds: reasons.flatMap((index) => offer.reasons[index]?.id ?? []),
        comment,
        ratedAt: dateOf(at),
      }
    },
  }
}

function requestToWrite(
  request: BankRequest,
  serviceId: string,
  { unit, person }: Pick<FurnishedBank, 'unit' | 'person'>,
): RequestToWrite {
  const { id, service, priority, asker, askedFor, answers } = request
  const [first, ...others] = request.events.map((event, sequence) => ({
    id: event.id,
    kind: event.kind,
    happenedAt: dateOf(event.at),
    recordedAt: dateOf(event.at),
    actorId: event.actor === null ? null : person(event.actor.key),
    unitId: unit(event.unit),
    assigneeId: event.assignee === null ? null : person(event.assignee.key),
    whose: event.whose,
    text: event.text,
    sequence,
  }))
  if (first === undefined) throw new Error('A request without submission')
  const kindOf = new Map(service.form.map(({ key, kind }) => [key, kind]))
  const named = Object.entries(answers).map(([key, value]) => {
    if (kindOf.get(key) === 'person') return [key, person(String(value))] as const
    return [key, kindOf.get(key) === 'unit' ? unit(String(value)) : value] as const
  })
  return {
    id,
    serviceId,
    priority,
    askerId: person(asker.key),
    askedForId: person(askedFor.key),
    answers: Object.fromEntries(named),
    source: null,
    events: [first, ...others],
  }
}
