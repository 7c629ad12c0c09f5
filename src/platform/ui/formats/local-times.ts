/** A wall-clock time of a day in a zone as an instant (ISO 8601); of one that the clock skips or repeats, one nearby; undefined where it is none. */
export function instantOf(day: string, time: string, zone: string): string | undefined {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wall)) return undefined
  // Twice, because near a change of the clock the first guess may lie on its other side.
  const guess = wall - offsetAt(wall, zone)
  return new Date(wall - offsetAt(guess, zone)).toISOString()
}

/** The day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '00'
  const wall = `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`
  return Date.parse(wall) - Math.floor(at / 1000) * 1000
}

/** From when to when something lasts that begins on a day; what ends no later on the clock ends on the next day. */
export function spanOf(
  { day, from, to }: { readonly day: string; readonly from: string; readonly to: string },
  zone: string,
): { readonly startsAt: string; readonly endsAt: string } | undefined {
  const startsAt = instantOf(day, from, zone)
  if (startsAt === undefined) return undefined
  const endsAt = instantOf(to <= from ? nextDay(day) : day, to, zone)
  return endsAt === undefined ? undefined : { startsAt, endsAt }
}
