import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOrganisation } from '../../platform/db/database.ts'
import { mapping, type Mapping } from '../../platform/tabular/mapping.ts'
import { readYaml } from '../../platform/tabular/read-yaml.ts'
import type { Composition } from '../compose.ts'
import { exportedFiles } from '../import/organisation.ts'
import { fileNames, importKinds, templateOf } from '../import/organisation-kinds.ts'
import { refuseCommand, unreadable, words, type CommandEnd, type CommandRefusal, type Desk } from './desk.ts'
import { findOrganisation } from './organisations.ts'

/** How foreign files become ours, from a file in YAML. */
export async function readMapping(
  path: string | undefined,
  language: 'id' | 'en',
): Promise<Mapping | CommandRefusal | undefined> {
  if (path === undefined) return undefined
  const text = await readTextFile(path)
  if (typeof text !== 'string') return text
  const read = readYaml(text, mapping, language)
  return read.ok ? read.value : refuseCommand('mapping_wrong', { file: path, ...read.values })
}

/** The text of a file, or why it cannot be read. */
export async function readTextFile(path: string): Promise<string | CommandRefusal> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    return unreadable(path, error)
  }
}

/** Writes a file, or says why that was not possible. */
export async function writeText(path: string, text: string): Promise<CommandRefusal | undefined> {
  try {
    await writeFile(path, text)
    return undefined
  } catch (error) {
    return refuseCommand('output_unwritable', { file: path, reason: reasonOf(error) })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Writes an organisation in the files by which it is imported. */
export async function exportOrganisationByHand(
  desk: Desk,
  { database }: Composition,
  { organisation, into }: { readonly organisation: string; readonly into: string },
): Promise<CommandEnd> {
  const found = await findOrganisation(database, organisation)
  if (!found.ok) return found
  const files = await inOrganisation(database, { organisationId: found.organisation.id }, (tx) =>
    exportedFiles({ tx, now: new Date() }, desk.language),
  )
  return writeInto(desk, into, files)
}

/** Writes files to fill in, with examples. */
export async function writeTemplates(desk: Desk, { into }: { readonly into: string }): Promise<CommandEnd> {
  const { language } = desk
  const files = importKinds.map(
    (kind) => [`${fileNames[kind][language]}.csv`, templateOf(kind, language)] as const,
  )
  return writeInto(desk, into, new Map(files))
}

/** Writes files into a folder, which is made where it is not there, and says so. */
export async function writeInto(
  desk: Desk,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<CommandEnd> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return refuseCommand('output_unwritable', { file: folder, reason: reasonOf(error) })
  }
  for (const [name, text] of files) {
    const unwritten = await writeText(join(folder, name), text)
    if (unwritten !== undefined) return unwritten
  }
  desk.tell(words(desk, 'organisation.files.written', { folder, files: [...files.keys()].join(', ') }))
  return 0
}
