import type { Tx } from '../platform/db/database.ts'
import type { JobId, PersonId, UnitId } from './contract.ts'
import { findPosts, jobTitles } from './store/posts.ts'

/** Who holds which job where on a day. */
export interface HeldPost {
  readonly personId: PersonId
  readonly personName: string
  readonly unitId: UnitId
  readonly jobId: JobId
}

/** Posts of a day by units, people or jobs, by name; whoever has left is left out. Nothing named: everybody's. */
export async function postsOn(
  tx: Tx,
  day: string,
  of: {
    readonly unitIds?: readonly string[]
    readonly personIds?: readonly string[]
    readonly jobIds?: readonly string[]
  } = {},
): Promise<readonly HeldPost[]> {
  return findPosts(tx, day, of)
}

/** Titles of jobs by id, in the order of the Indonesian ones; unknown ones are left out. */
export async function jobNames(
  tx: Tx,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: JobId; readonly title: { id: string; en: string } }>> {
  if (jobIds.length === 0) return new Map()
  const rows = await jobTitles(tx, jobIds)
  return new Map(rows.map(({ id, titleId, titleEn }) => [id, { id, title: { id: titleId, en: titleEn } }]))
}
