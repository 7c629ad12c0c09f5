const dayLength = 86_400_000

/** What is odd about a local time: it never was (clocks went forward over it), or it was twice (clocks went back). */
export type OddTime = 'time_skipped' | 'time_repeated'

/**
 * Turns what a clock on the wall of a zone shows (milliseconds since 1970 as if in UTC) into the moment, in milliseconds
 * since 1970 in UTC. A time that never was counts as much later as the clocks jumped; one that was twice as the first of
 * the two; both are told to `onOdd`. Days without a change of offset cost one look-up.
 */
export function wallClock(zone: string, onOdd: (odd: OddTime) => void): (wall: number) => number {
  const offsets = new Map<number, number | null>()

  function offsetOn(day: number): number | null {
    const known = offsets.get(day)
    if (known !== undefined) return known
    // A day on either side: whatever the zone's offset, this stretch of UTC holds the whole local day.
    const before = Temporal.Instant.fromEpochMilliseconds((day - 1) * dayLength).toZonedDateTimeISO(zone)
    const change = before.getTimeZoneTransition('next')
    const steady = change === null || change.epochMilliseconds > (day + 2) * dayLength
    const offset = steady ? before.offsetNanoseconds / 1_000_000 : null
    offsets.set(day, offset)
    return offset
  }

  return (wall) => {
    const offset = offsetOn(Math.floor(wall / dayLength))
    return offset === null ? slowly(wall, zone, onOdd) : wall - offset
  }
}

function slowly(wall: number, zone: string, onOdd: (odd: OddTime) => void): number {
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return earlier.epochMilliseconds
  if (earlier.toPlainDateTime().equals(local)) {
    onOdd('time_repeated')
    return earlier.epochMilliseconds
  }
  onOdd('time_skipped')
  return later.epochMilliseconds
}
