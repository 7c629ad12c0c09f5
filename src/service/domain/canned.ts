/** What a canned answer says of the request into which it is put. */
export interface CannedValues {
  readonly name: string
  readonly number: string
  readonly service: string
}

/** The words in braces that stand for each of them; both languages are understood in either text. */
export const placeholders = {
  name: { id: 'nama', en: 'name' },
  number: { id: 'nomor', en: 'number' },
  service: { id: 'layanan', en: 'service' },
} as const satisfies Readonly<Record<keyof CannedValues, { readonly id: string; readonly en: string }>>

const meanings = new Map<string, keyof CannedValues>(
  Object.entries(placeholders).flatMap(([meaning, { id, en }]) => [
    [id, meaning as keyof CannedValues],
    [en, meaning as keyof CannedValues],
  ]),
)

const braces = /\{([^{}\s]+)\}/g

/** Words in braces that mean nothing, as they are written; each once, in their order. */
export function unknownPlaceholders(text: string): string[] {
  const written = [...text.matchAll(braces)].map(([whole, word = '']) => ({ whole, word }))
  return [...new Set(written.filter(({ word }) => !meanings.has(word)).map(({ whole }) => whole))]
}

/** The text with what the request says in the place of its placeholders. What is filled in is never read for placeholders again. */
export function fillCanned(text: string, values: CannedValues): string {
  return text.replaceAll(braces, (whole, word: string) => {
    const meaning = meanings.get(word)
    return meaning === undefined ? whole : values[meaning]
  })
}
