/** `2026-11-22T09:30`, as an input of date and time holds it, of an instant in a zone. */
export function wallClockOf(iso: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant at which the clocks of a zone show this; undefined for what is no date and time. Where clocks skip it, the
 * instant after the gap; where they show it twice, the first.
 */
export function instantOf(wallClock: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${wallClock}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallClock) || Number.isNaN(asUtc)) return undefined
  const offsetAt = (moment: number): number =>
    Date.parse(`${wallClockOf(new Date(moment).toISOString(), zone)}:00Z`) - moment
  const day = 86_400_000
  const candidates = [offsetAt(asUtc - day), offsetAt(asUtc + day)].map((offset) => asUtc - offset)
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === asUtc)
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)).toISOString()
}
