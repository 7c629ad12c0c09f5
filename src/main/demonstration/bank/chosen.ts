import type { Random } from '../../../statistics/random.ts'

/** Draws one of many values, each as often as its weight says, in the time of a binary search. */
export function chooser<Value>(
  values: readonly Value[],
  weightOf: (value: Value) => number,
): (random: Random) => Value {
  const sums = new Float64Array(values.length)
  let total = 0
  for (const [index, value] of values.entries()) {
    total += weightOf(value)
    sums[index] = total
  }
  return (random) => {
    const wanted = random() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    const value = values[low]
    if (value === undefined) throw new Error('Nothing to choose from')
    return value
  }
}
