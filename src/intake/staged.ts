import { access } from 'node:fs/promises'
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

/** The name of the first of these files that the disk has lost; undefined where all are there. */
export async function lostAmong(files: ReadonlyMap<string, StagedFile>): Promise<string | undefined> {
  for (const { path, name } of files.values())
    try {
      await access(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return name
      throw error
    }
  return undefined
}
