import { demonstrationZone } from '../plan.ts'
import { instant, type Instant } from '../../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../../platform/time/local-day.ts'
import { months } from './planted.ts'

/** Which bank: the same two numbers make the same bank, wherever and whenever. */
export interface BankSize {
  /** A whole number below 2³². */
  readonly seed: number
  readonly people: number
}

/** Fewer could not fill its units; of more the history would outgrow the memory of a small machine. */
export const peopleAtLeast = 60
export const peopleAtMost = 20_000
export const usualSize: BankSize = { seed: 1, people: 600 }
const seeds = 2 ** 32

export function isSeed(seed: number): boolean {
  return Number.isInteger(seed) && seed >= 0 && seed < seeds
}

export function isPeople(people: number): boolean {
  return Number.isInteger(people) && people >= peopleAtLeast && people <= peopleAtMost
}

/**
 * The organisation of a bank, the same in every database. It begins like the small demonstration's, with a moment before
 * the product existed, by which a simulated bank is known without looking into it; no other id begins so.
 */
export function bankIdOf({ seed, people }: BankSize): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `${simulatedPrefix}${hex(people, 4)}-7000-8000-${hex(seed, 8)}ba4c`
}

/** How ids of simulated banks begin. */
export const simulatedPrefix = '0193c0de-'

/** Which bank an id means; undefined where it means none, as that of the small demonstration. */
export function bankOfId(id: string): BankSize | undefined {
  const [, people = '', seed = ''] = /^0193c0de-([\da-f]{4})-7000-8000-([\da-f]{8})ba4c$/.exec(id) ?? []
  const size = { seed: Number.parseInt(seed, 16), people: Number.parseInt(people, 16) }
  return isSeed(size.seed) && isPeople(size.people) ? size : undefined
}

/** The first moment of a history that ends at an instant: eighteen months before that day. */
export function historyBefore(until: Instant): Instant {
  const day = Temporal.PlainDate.from(localDay(until, demonstrationZone)).subtract({ months })
  return startOfLocalDay(day.toString(), demonstrationZone)
}

/** The first moments of the months of a history, and of the one after the last. */
export function monthsFrom(from: Instant): readonly Instant[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(demonstrationZone)
  return Array.from({ length: months + 1 }, (_, index) =>
    instant(first.add({ months: index }).epochMilliseconds),
  )
}
