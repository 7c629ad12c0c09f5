import type { Tx } from '../platform/db/database.ts'
import type { PersonName } from './reading.ts'
import { findPeopleByWord } from './store/posts.ts'

/** People who have not left by an employee number or an address, in small letters; words that are nobody's are left out. */
export async function peopleByWord(
  tx: Tx,
  words: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> {
  const wanted = [...new Set(words.map((word) => word.toLowerCase()))]
  if (wanted.length === 0) return new Map()
  const rows = await findPeopleByWord(tx, wanted)
  const found = new Map<string, PersonName>()
  for (const { id, name, number, email } of rows)
    for (const word of [email, number]) if (word !== null) found.set(word.toLowerCase(), { id, name })
  return found
}
