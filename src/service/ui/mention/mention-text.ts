import { mentionOf } from '../../domain/mentions.ts'

/** Somebody who was chosen to be mentioned, and under which words they stand in the text. */
export interface PickedMention {
  readonly id: string
  readonly label: string
}

/** What is being typed after an `@`, and where that stands. */
export interface MentionQuery {
  readonly from: number
  readonly words: string
}

/** An `@` at the beginning of a word, and up to three words after it, as far as the caret. */
const typing = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'.-]*(?: [\p{L}\p{M}\p{N}'.-]+){0,2} ?)$/u
const longest = 60

/** The name that is being typed at the caret; undefined where none is, or where it was chosen already. */
export function queryAt(
  text: string,
  caret: number,
  picked: readonly PickedMention[],
): MentionQuery | undefined {
  const words = typing.exec(text.slice(0, caret))?.[1]
  if (words === undefined || words.length > longest) return undefined
  const chosen = picked.some(({ label }) => words === label || words.startsWith(`${label} `))
  return chosen ? undefined : { from: caret - words.length - 1, words }
}

/** Under which words somebody stands in a text: their name, with their unit where another of that name stands there. */
export function labelFor(
  { id, name, unit }: { readonly id: string; readonly name: string; readonly unit: string },
  picked: readonly PickedMention[],
): string {
  const known = picked.find((one) => one.id === id)
  if (known) return known.label
  const taken = (label: string) => picked.some((one) => one.label === label)
  if (!taken(name)) return name
  const withUnit = unit === '' ? name : `${name} (${unit})`
  return taken(withUnit) ? `${name} (${picked.length + 1})` : withUnit
}

/** The text as it is sent: whoever was chosen by id. Names that were deleted meanwhile mention nobody. */
export function toSent(text: string, picked: readonly PickedMention[]): string {
  if (picked.length === 0) return text
  const ids = new Map(picked.map(({ id, label }) => [label, id]))
  const labels = [...ids.keys()].toSorted((one, other) => other.length - one.length).map(escaped)
  const names = new RegExp(`@(${labels.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replaceAll(names, (whole, label: string) => {
    const id = ids.get(label)
    return id === undefined ? whole : mentionOf(id)
  })
}

function escaped(label: string): string {
  return label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
