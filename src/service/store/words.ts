import { sql, type RawBuilder } from 'kysely'

/**
 * A full-text query that finds what a person typed: as the beginnings of words, or as words of either language. Undefined
 * where nothing typed is a word.
 */
export function wordQuery(typed: string): RawBuilder<string> | undefined {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu)
  if (words === null) return undefined
  const beginnings = words.map((word) => `${word}:*`).join(' & ')
  const plain = words.join(' ')
  return sql<string>`(to_tsquery('simple', ${beginnings}) || plainto_tsquery('indonesian', ${plain}) || plainto_tsquery('english', ${plain}))`
}
