import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inOrganisation } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import type { GivenFile } from '../../platform/tabular/read-files.ts'
import type { Composition } from '../compose.ts'
import { refuseCommand, unreadable, type CommandRefusal } from './desk.ts'
import { findOrganisation } from './organisations.ts'

const table = /[.](csv|tsv|txt)([.]gz)?$/i

/** What a command does to an organisation with files, in one transaction and in nobody's name; refused where either is not there. */
export async function withFiles<Value>(
  { database, context: parts }: Composition,
  { paths, organisation }: { readonly paths: readonly string[]; readonly organisation: string },
  work: (context: WorkContext, files: readonly GivenFile[]) => Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | CommandRefusal> {
  const files = await filesAt(paths)
  if (!Array.isArray(files)) return files
  const found = await findOrganisation(database, organisation)
  if (!found.ok) return found
  const organisationId = found.organisation.id
  const of = { organisationId, actorId: null, requestId: 'command line', now: new Date() }
  const value = await inOrganisation(database, of, (tx) => work(workContext(parts, tx, of).context, files))
  return { ok: true, value }
}

/** The files named, and those of the folders named. */
async function filesAt(paths: readonly string[]): Promise<GivenFile[] | CommandRefusal> {
  const files: GivenFile[] = []
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory()
      const names = isFolder ? (await readdir(path)).filter((name) => table.test(name)).toSorted() : []
      if (isFolder && names.length === 0) return refuseCommand('folder_empty', { folder: path })
      for (const file of isFolder ? names.map((name) => join(path, name)) : [path])
        files.push({ name: basename(file), bytes: await readFile(file) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return unreadable(path, error)
    }
  }
  return files
}
