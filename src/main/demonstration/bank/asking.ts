import type { Instant } from '../../../platform/time/instants.ts'
import { belongsTo, type Bank } from './bank.ts'
import { isCoaching, partnerOf } from './character.ts'
import { chooser } from './chosen.ts'
import type { BankPerson } from './people.ts'
import { planted, priorityMix } from './planted.ts'
import type { BankService } from './services/offering.ts'
import type { BankDraft, BankWorld } from './way.ts'

/** Out of a hundred requests, how many go to a unit of each kind; what is left goes to the departments. */
const sharesOfUnits = { region: 3.5, harder: 6, fewRaters: 0.5 }
const requestsAPerson = 24
/** Small banks ask more often, so that what is planted can be seen. */
const requestsAtLeast = 7200

/** How many requests the history of a bank holds, about. */
export function requestsOf({ size }: Bank): number {
  return Math.max(requestsAtLeast, size.people * requestsAPerson)
}

/** How often each service is asked for, as a share of all requests. */
export function shareOfService(bank: Bank, service: BankService): number {
  const weights = (of: (one: BankService) => boolean) =>
    bank.services.filter(of).reduce((sum, { weight }) => sum + weight, 0)
  const ofUnit = service.weight / weights(({ unit }) => unit === service.unit)
  return (ofUnit * shareOfUnit(service.unit)) / 100
}

function shareOfUnit(unit: string): number {
  const { region, harder, fewRaters } = sharesOfUnits
  if (unit === planted.harderRequests.unit) return harder
  if (unit === planted.tooFewRaters.unit) return fewRaters
  return unit.startsWith('W') ? region : (100 - 3 * region - harder - fewRaters) / 8
}

/** The few who ever rate the branch that has too few raters: they ask there often. */
export function fewRatersOf({ membersOf }: Bank): readonly BankPerson[] {
  return ['KEU', 'SDM', 'AMAN', 'OPS']
    .flatMap((unit) =>
      membersOf(unit)
        .filter(({ head }) => !head)
        .slice(0, 1),
    )
    .slice(0, planted.tooFewRaters.raters)
}

/** Who asks for what: draws a request for a moment of the day. */
export type Ask = (day: {
  readonly month: number
  /** Who works that day. */
  readonly isAtWork: (person: BankPerson) => boolean
  readonly momentFor: (person: BankPerson) => Instant
}) => BankDraft | undefined

/** How often somebody is drawn who does not fit before the request is given up. */
const patience = 200

export function asking({ bank, chance, steady }: BankWorld): Ask {
  const { random } = chance
  const others = bank.services.filter((service) => !isCoaching(service))
  const chooseService = chooser(others, (service) => shareOfService(bank, service))
  const chooseAnybody = chooser(bank.people, (person) => eagerness(bank, person))
  const few = fewRatersOf(bank)
  const askerOf = (service: BankService): BankPerson => {
    const partner = partnerOf(service.unit)
    if (partner !== undefined && chance.happens(planted.tradingMarks.shareOfRequests))
      return chance.pick(bank.membersOf(partner))
    if (service.unit === planted.tooFewRaters.unit && chance.happens(0.35)) return chance.pick(few)
    return chooseAnybody(random)
  }
  return ({ month, isAtWork, momentFor }) => {
    const service = chooseService(random)
    for (let tries = 0; tries < patience; tries += 1) {
      const asker = askerOf(service)
      if (!isAtWork(asker) || belongsTo(bank, asker, service.unit)) continue
      const mix = service.unit === planted.harderRequests.unit ? priorityMix.harder : priorityMix.usual
      const priority = (1 + steady.pick(`priority ${service.key}`, mix)) as BankDraft['priority']
      const askedFor = chance.happens(0.1) ? chance.pick(bank.membersOf(asker.unit)) : asker
      return { service, priority, asker, askedFor, at: momentFor(asker), month }
    }
    return undefined
  }
}

/** The regions and the front line ask most; the director and those who look after the rules, least. */
function eagerness({ pathOf }: Bank, { unit, job }: BankPerson): number {
  if (unit === 'KP') return 0.4
  if (unit.startsWith('W')) return 3
  if (pathOf(unit).length === 2 && !unit.startsWith('CB')) return 1
  return job === 'guard' || job === 'guard_leader' ? 1.1 : 2.2
}
