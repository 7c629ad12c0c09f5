import type { WorkContext } from '../platform/http/route.ts'
import type { StagedFile } from './kinds.ts'
import { filesOfRuns } from './store/runs.ts'

/** The files of a run that are still kept, by what they are to it. */
export async function stagedFiles(
  { tx, organisationId, surroundings }: WorkContext,
  runId: string,
): Promise<ReadonlyMap<string, StagedFile>> {
  const files = await filesOfRuns(tx, [runId])
  return new Map(
    files.flatMap(({ role, id, name, bytes }) =>
      id === null
        ? []
        : [[role, { path: surroundings.files.path(organisationId, id), name, bytes }] as const],
    ),
  )
}
