/**
 * The same items in an order that says nothing about the order in which they came: sorted by a random key each.
 * `random` draws from [0, 1). Where the order must not be undone, its seed must be secret and forgotten and the result
 * kept: whoever knows seed and generator can put the items back.
 */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, at: random() }))
  return order.toSorted((a, b) => a.at - b.at).map((one) => one.item)
}
