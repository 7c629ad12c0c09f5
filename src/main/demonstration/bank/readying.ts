import { v5 as uuidv5 } from 'uuid'
import type { WorkContext } from '../../../platform/http/route.ts'
import { instantFromDate } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import { furnishReadiness } from '../../../readiness/index.ts'
import { writeServices } from '../../../service/index.ts'
import { demonstrationZone } from '../plan.ts'
import { till } from '../readiness/till.ts'
import { readinessToWrite } from '../readiness/writing.ts'
import { commonReasons } from '../services/service-plan.ts'
import type { Bank } from './bank.ts'
import type { FurnishedBank } from './furnish.ts'
import { bankPapers } from './papers.ts'
import { catalogue, serviceIdOf } from './services/catalogue.ts'
import { bankIdOf } from './size.ts'

/** The driving of Logistics. */
const driving = 'transport'

/** The tellers of a bank, unit by unit, and what they offer to their branch. */
export function tillsOf({
  size,
  units,
}: Bank): readonly { readonly unit: string; readonly branch: string; readonly id: string }[] {
  return units.flatMap(({ code, under }) =>
    code.endsWith('TL') && under !== null
      ? [{ unit: code, branch: under, id: uuidv5(`service till ${code}`, bankIdOf(size)) }]
      : [],
  )
}

/** What jobs ask for, who holds what, and which services need it: from the beginning of the bank, drawn apart from its history. */
export async function readyBank(
  context: WorkContext,
  bank: Bank,
  furnished: FurnishedBank,
  since: Date,
): Promise<void> {
  const { person, job, unit } = furnished
  const tills = tillsOf(bank)
  await writeServices(
    context,
    tills.map(({ id, unit: code, branch }) => ({
      ...till,
      id,
      unitId: unit(code),
      askerUnitIds: [unit(branch)],
      reasons: commonReasons.map((text, at) => ({
        id: uuidv5(`reason till ${code} ${at}`, bankIdOf(bank.size)),
        text,
      })),
      since,
    })),
  )
  const today = localDay(instantFromDate(context.now), demonstrationZone)
  const { papers, sights, needed } = bankPapers(bank, today)
  const jobsOf = (key: 'teller' | 'driver') => [job(key) ?? []].flat()
  const services = [
    ...tills.map(({ id, unit: code }) => ({
      serviceId: id,
      jobIds: jobsOf('teller'),
      needed: needed.get(code) ?? null,
    })),
    ...catalogue
      .filter(({ key }) => key === driving)
      .map((service) => ({
        serviceId: serviceIdOf(bankIdOf(bank.size), service),
        jobIds: jobsOf('driver'),
        needed: needed.get(service.unit) ?? null,
      })),
  ]
  const frame = {
    organisationId: context.organisationId,
    since,
    now: context.now,
    person,
    job,
    headOf: headsOf(bank, person),
  }
  await furnishReadiness(context, readinessToWrite(frame, { papers, sights, services }))
}

/** Whoever heads the unit of somebody, or, of a head, the unit above. */
function headsOf<Id>({ people, units }: Bank, person: (key: string) => Id): (key: string) => Id {
  const heads = new Map(people.filter(({ head }) => head).map(({ unit, key }) => [unit, key]))
  const above = new Map(units.map(({ code, under }) => [code, under]))
  const unitOf = new Map(people.map(({ key, unit }) => [key, unit]))
  return (key) => {
    const unit = unitOf.get(key) ?? ''
    const own = heads.get(unit)
    const head = own === key ? heads.get(above.get(unit) ?? '') : own
    if (head === undefined) throw new Error(`Nobody stands above ${key}`)
    return person(head)
  }
}
