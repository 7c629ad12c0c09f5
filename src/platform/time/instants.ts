declare const instantBrand: unique symbol

/**
 * A moment, as whole milliseconds since 1970-01-01T00:00Z. A plain number inside the domain, so that arithmetic is exact
 * and quick; ISO 8601 text on the wire; `timestamptz` in the database. Made only by the functions of this file, which
 * keep it whole and within the years 1900 to 2199: whoever holds one may loop over days without fear of a stray year 9999.
 */
export type Instant = number & { readonly [instantBrand]: true }

export const millisecondsPerMinute = 60_000
export const millisecondsPerDay = 86_400_000

/** The first moment that an {@link Instant} can be. */
const earliestInstant = Date.UTC(1900, 0, 1)
/** The moment that no {@link Instant} reaches. */
export const endOfInstants = Date.UTC(2200, 0, 1)

/** Whether a number can be an {@link Instant}: for input that may be anything, such as an import's. */
export function isInstant(milliseconds: number): milliseconds is Instant {
  return Number.isInteger(milliseconds) && milliseconds >= earliestInstant && milliseconds < endOfInstants
}

/**
 * A number of milliseconds since 1970-01-01T00:00Z as an instant.
 * @throws RangeError where it is not whole or not within 1900 to 2199
 */
export function instant(milliseconds: number): Instant {
  if (!isInstant(milliseconds)) throw new RangeError(`Not an instant between 1900 and 2199: ${milliseconds}`)
  return milliseconds
}

/** ISO 8601 text with an offset (`2026-11-22T07:00:00Z`) as an instant; undefined where it is none. */
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
