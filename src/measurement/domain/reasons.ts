import type { Scorecard } from '../contract.ts'
import type { Counted } from './sums.ts'

type Text = Scorecard['reasons'][number]['text']

/** Counts of reasons by their words, most often chosen first. Services of a unit often offer the same words; to the reader they are one. */
export function gatherReasons(
  given: readonly Counted[],
  texts: ReadonlyMap<string, Text>,
): Scorecard['reasons'] {
  const said = given.flatMap((row) => {
    const text = texts.get(row.value)
    return text === undefined ? [] : [{ text, count: row.count }]
  })
  return [...Map.groupBy(said, ({ text }) => `${text.id}\u0000${text.en}`).values()]
    .flatMap((same) =>
      same[0] === undefined
        ? []
        : [{ text: same[0].text, count: same.reduce((sum, one) => sum + one.count, 0) }],
    )
    .toSorted((one, other) => other.count - one.count || (one.text.id < other.text.id ? -1 : 1))
}
