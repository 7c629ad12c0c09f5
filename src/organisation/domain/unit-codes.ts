/** Letters of a unit's code at most. */
const longest = 12

/**
 * A code for a unit that came with a name only, such as `LAYANANTI` for "Layanan TI": its letters and digits, the first a
 * letter, shortened and numbered until `taken` does not have it. 2 to 12 characters.
 */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  const started = /^[A-Z]/.test(plain) ? plain : `U${plain}`
  const base = started.length < 2 ? `${started}1` : started
  const first = base.slice(0, longest)
  if (!taken.has(first)) return first
  for (let number = 2; ; number++) {
    const ending = String(number)
    const code = base.slice(0, longest - ending.length) + ending
    if (!taken.has(code)) return code
  }
}
