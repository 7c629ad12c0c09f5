declare const instantBrand: unique symbol

/**
 * A moment, as whole milliseconds since 1970-01-01T00:00Z. A plain number inside the domain, so that arithmetic is exact
 * and quick; ISO 8601 text on the wire; `timestamptz` in the database. Made only by the functions of this file, which
 * keep it whole and within the years 1800 to 2299: whoever holds one may loop over days without fear of a stray year 9999.
 * What comes from outside lies within 1900 to 2199 ({@link isInstant}); a century at either end is left for what is reckoned
 * from it, such as the next day, a deadline, or the periods before.
 */
export type Instant = number & { readonly [instantBrand]: true }

export const millisecondsPerMinute = 60_000
export const millisecondsPerDay = 86_400_000

/** The first moment that may come from outside. */
const earliestTaken = Date.UTC(1900, 0, 1)
/** The moment that nothing from outside reaches. */
export const endOfInstants = Date.UTC(2200, 0, 1)
/** The first moment that can be reckoned, and the one that nothing reaches. */
const earliestReckoned = Date.UTC(1800, 0, 1)
const endOfReckoning = Date.UTC(2300, 0, 1)

/** Whether a number can be taken as an {@link Instant}, within 1900 to 2199: for input that may be anything, such as an import's. */
export function isInstant(milliseconds: number): milliseconds is Instant {
  return Number.isInteger(milliseconds) && milliseconds >= earliestTaken && milliseconds < endOfInstants
}

/**
 * A number of milliseconds since 1970-01-01T00:00Z as an instant.
 * @throws RangeError where it is not whole or not within 1800 to 2299
 */
export function instant(milliseconds: number): Instant {
  const reckoned =
    Number.isInteger(milliseconds) && milliseconds >= earliestReckoned && milliseconds < endOfReckoning
  if (!reckoned) throw new RangeError(`Not an instant between 1800 and 2299: ${milliseconds}`)
  return milliseconds as Instant
}

/** ISO 8601 text with an offset (`2026-11-22T07:00:00Z`) as an instant; undefined where it is none within 1900 to 2199. */
export function instantFromIso(text: string): Instant | undefined {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(text)
    return isInstant(epochMilliseconds) ? epochMilliseconds : undefined
  } catch {
    return undefined
  }
}

/**
 * What the database driver hands out for a `timestamptz`, as an instant.
 * @throws RangeError as {@link instant}
 */
export function instantFromDate(date: Date): Instant {
  return instant(date.getTime())
}

/** An instant for the wire: ISO 8601 in UTC with milliseconds. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString()
}

/** An instant for the database driver. */
export function dateOf(at: Instant): Date {
  return new Date(at)
}

/**
 * The instant some real milliseconds later, or earlier where negative.
 * @throws RangeError as {@link instant}
 */
export function after(at: Instant, milliseconds: number): Instant {
  return instant(at + milliseconds)
}

export function earlierOf(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

export function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
