/**
 * The beginning of a text, at most so many UTF-16 code units, never ending within a character: half a one can neither be shown nor
 * stand in JSON that the database reads.
 */
export function cut(text: string, most: number): string {
  const beginning = text.slice(0, most)
  return beginning.isWellFormed() ? beginning : beginning.slice(0, -1).toWellFormed()
}
