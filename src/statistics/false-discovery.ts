/**
 * Among many findings, what part of those at least as clear as this one may be false: the q value of each p value, in the order
 * given. Holds where the tests are independent or positively dependent. Sensible from one p value, which is its own q value.
 * Source: Benjamini & Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289–300.
 */
export function falseDiscovery(p: readonly number[]): number[] {
  const order = p.map((_, at) => at).toSorted((a, b) => (p[b] ?? 0) - (p[a] ?? 0))
  const q = p.map(() => 1)
  let least = 1
  for (const [nth, at] of order.entries()) {
    least = Math.min(least, (p.length / (p.length - nth)) * (p[at] ?? 0))
    q[at] = least
  }
  return q
}
