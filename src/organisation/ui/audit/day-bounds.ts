/** When a local day `YYYY-MM-DD` begins in a zone, as an instant on the wire; undefined for what is no day. */
export function startOfDay(day: string, zone: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) return undefined
  // The offset at midnight itself: looked up twice, since the first look is at another moment.
  const first = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(first, zone)).toISOString()
}

/** When the day after a local day begins. */
export function endOfDay(day: string, zone: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(midnight)
    ? undefined
    : startOfDay(new Date(midnight + 86_400_000).toISOString().slice(0, 10), zone)
}

function offsetAt(moment: number, zone: string): number {
  // Swedish writes days and times nearly as ISO 8601 does.
  const local = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  return Date.parse(`${local.replace(' ', 'T')}Z`) - moment
}
