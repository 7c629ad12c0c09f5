/** A day as a value of a text: noon in UTC, which is that very day wherever the program runs. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}
