import type { BadRows, Change, Row } from '../../platform/tabular/columns.ts'
import type { JobId } from '../contract.ts'
import { changeOf, differences, inBoth, keeping, metAt } from './comparing.ts'
import type { jobColumns } from './kinds.ts'
import type { JobState, OrganisationState } from './state.ts'

export type JobRow = Row<typeof jobColumns>

export interface JobsPlan {
  readonly changes: readonly Change[]
  readonly made: readonly JobState[]
  readonly changed: readonly JobState[]
  /** By {@link titleKey}, those that a bad row speaks of included. */
  readonly byTitle: ReadonlyMap<string, JobState>
}

/** By what a job is known: its Indonesian title, whatever its capitals. */
export function titleKey(title: string): string {
  return title.trim().toLowerCase()
}

/** Works out the jobs. */
export function planJobs(
  state: OrganisationState,
  rows: readonly JobRow[],
  { newId, bad }: { readonly newId: () => string; readonly bad: BadRows },
): JobsPlan {
  const byTitle = new Map(state.jobs.map((job) => [titleKey(job.titleId), job]))
  const met = new Map<string, JobRow>()
  const changes: Change[] = []
  const [made, changed]: [JobState[], JobState[]] = [[], []]
  for (const row of rows) {
    const { titleId } = row.cells
    if (titleId === undefined) continue
    const key = titleKey(titleId)
    const first = met.get(key)
    if (first !== undefined) {
      bad.put(row, 'titleId', 'duplicate', metAt(first))
      continue
    }
    met.set(key, row)
    const before = byTitle.get(key)
    const job = jobOf(row, titleId, before, newId)
    byTitle.set(key, job)
    const change = changeOf(row, job.titleId, differences(before, job, show), before ? 'changed' : 'made')
    if (bad.has(row) || change === undefined) continue
    changes.push(change)
    ;(before === undefined ? made : changed).push(job)
  }
  return { changes, made, changed, byTitle }
}

function jobOf(row: JobRow, titleId: string, before: JobState | undefined, newId: () => string): JobState {
  const { titleEn, descriptionId, descriptionEn, dutiesId, dutiesEn } = row.cells
  const kept = (text: string | undefined, was: string | undefined) => keeping(text ?? was ?? '', was)
  return {
    id: before?.id ?? (newId() as JobId),
    titleId: keeping(titleId, before?.titleId),
    titleEn: keeping(inBoth(titleId, titleEn, before?.titleEn), before?.titleEn),
    descriptionId: kept(descriptionId, before?.descriptionId),
    descriptionEn: kept(descriptionEn, before?.descriptionEn),
    dutiesId: kept(dutiesId, before?.dutiesId),
    dutiesEn: kept(dutiesEn, before?.dutiesEn),
  }
}

const show = {
  titleId: ({ titleId }: JobState) => titleId,
  titleEn: ({ titleEn }: JobState) => titleEn,
  descriptionId: ({ descriptionId }: JobState) => descriptionId,
  descriptionEn: ({ descriptionEn }: JobState) => descriptionEn,
  dutiesId: ({ dutiesId }: JobState) => dutiesId,
  dutiesEn: ({ dutiesEn }: JobState) => dutiesEn,
}
