import type { CompiledCalendar } from '../../../platform/time/working-time.ts'
import { chanceOf } from '../chance.ts'
import { stream, type Bank } from './bank.ts'
import { daysBetween, workedOn } from './days.ts'
import type { HistoryFrame } from './history.ts'
import { historyBefore } from './size.ts'
import { counterKeys, type Counter } from './units.ts'

/** What came of a day at one touchpoint of one branch. */
export interface Outcome {
  readonly day: string
  readonly branch: string
  readonly unit: string
  readonly touchpoint: 'guard_post' | 'teller' | 'customer_service'
  /** Outside customers who were served there. */
  readonly customers: number
  /** Accounts, cards and loans sold. */
  readonly sales: number
  readonly complaints: number
  /** Customers who closed their last account. */
  readonly lost: number
}

const touchpoints: Readonly<
  Record<
    Counter,
    Pick<Outcome, 'touchpoint'> & {
      readonly customers: number
      readonly sales: number
      readonly lost: number
    }
  >
> = {
  JG: { touchpoint: 'guard_post', customers: 1, sales: 0, lost: 0 },
  TL: { touchpoint: 'teller', customers: 0.62, sales: 0.004, lost: 0.0006 },
  LN: { touchpoint: 'customer_service', customers: 0.24, sales: 0.11, lost: 0.006 },
}
const customersADay = 90
const complaintsACustomer = 0.004

/**
 * Outcomes of every branch, touchpoint and open day of the history. They hang together with nothing: whoever looks for a
 * link between how colleagues serve each other and what customers do must find none here.
 */
export function* outcomesOf(bank: Bank, { until, calendarOf }: HistoryFrame): Generator<Outcome> {
  const chance = chanceOf(stream(bank.size.seed, 4))
  const branches = bank.units
    .filter(({ kind }) => kind === 'branch')
    .map(({ code }) => ({ code, calendar: calendarOf(code), size: chance.around(1, 0.3) }))
  for (const day of daysBetween(historyBefore(until), until)) {
    const worked = new Map<CompiledCalendar, number>()
    for (const { code, calendar, size } of branches) {
      const hours = worked.get(calendar) ?? workedOn(calendar, day, until)
      worked.set(calendar, hours)
      if (hours === 0) continue
      const visitors = (customersADay * size * hours) / fullDay
      for (const counter of counterKeys) {
        const { touchpoint, ...shares } = touchpoints[counter]
        const customers = count(chance.around(visitors * shares.customers, 0.15), chance.random)
        const of = (share: number) => several(customers, share, chance.random)
        yield {
          day: day.day,
          branch: code,
          unit: code + counter,
          touchpoint,
          customers,
          sales: of(shares.sales),
          complaints: of(complaintsACustomer),
          lost: of(shares.lost),
        }
      }
    }
  }
}

const fullDay = 7 * 60 * 60 * 1000

function count(value: number, random: () => number): number {
  return Math.floor(value + random())
}

/** How many of so many, each with the same small chance. */
function several(of: number, share: number, random: () => number): number {
  let found = 0
  if (share > 0) for (let index = 0; index < of; index += 1) if (random() < share) found += 1
  return found
}
