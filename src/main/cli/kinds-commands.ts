import {
  exportedKinds,
  importKinds,
  kindFileName,
  kindFileNames,
  kindHeading,
  kindRowReasons,
  kindTemplate,
  type KindsImport,
} from '../../choice/index.ts'
import { inOrganisation } from '../../platform/db/database.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { BadRow } from '../../platform/tabular/columns.ts'
import type { Composition } from '../compose.ts'
import { words, type CommandEnd, type Desk } from './desk.ts'
import { withFiles } from './files-by-hand.ts'
import { writeInto } from './organisation-files.ts'
import { findOrganisation } from './organisations.ts'

export interface KindsImportOptions {
  readonly organisation: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** Reads files about kinds of service and writes them: all or nothing. */
export async function importKindsByHand(
  desk: Desk,
  composition: Composition,
  paths: readonly string[],
  { organisation, dryRun = false, json = false }: KindsImportOptions,
): Promise<CommandEnd> {
  const imported = await withFiles(composition, { paths, organisation }, (context, files) =>
    importKinds(context, files, { by: undefined, dryRun }),
  )
  if (!imported.ok) return imported
  const result = imported.value
  if (json) desk.tell(JSON.stringify(asJson(desk, result, dryRun)))
  else for (const line of linesOf(desk, result)) desk.tell(line)
  return result.bad.length > 0 ? 1 : 0
}

/** A column as the file calls it, where the file has it. */
function columnOf(
  { file, kind, column }: KindsImport['bad'][number],
  files: KindsImport['files'],
  language: 'id' | 'en',
): string {
  return files.find((read) => read.file === file)?.headings[column] ?? kindHeading(kind, column, language)
}

function asJson({ language }: Desk, { accounts, bad, done, files }: KindsImport, dryRun: boolean) {
  const told = bad.map((row) => ({
    file: row.file,
    line: row.line,
    column: columnOf(row, files, language),
    value: row.value,
    reason: sentenceOf(language, row),
    code: row.reason,
  }))
  return { done, dryRun, accounts, bad: told }
}

function linesOf(desk: Desk, { accounts, changes, bad, done, files }: KindsImport): string[] {
  const counted = kindFileNames
    .filter((file) => accounts[file].rows > 0)
    .map((file) =>
      words(desk, 'organisation.import.kind', {
        kind: kindFileName(file, desk.language),
        ended: 0,
        ...accounts[file],
      }),
    )
  const wrong = bad.map((row) => {
    const column = columnOf(row, files, desk.language)
    const place = [row.line === 0 ? row.file : `${row.file}:${row.line}`, column].filter(
      (part) => part !== '',
    )
    const value = row.value === '' ? '' : ` "${row.value.slice(0, 80)}"`
    return `${place.join(' ')}${value}: ${sentenceOf(desk.language, row)}`
  })
  const end = done ? 'done' : bad.length > 0 ? 'refused' : 'dry'
  return [
    ...counted,
    ...changes.map(({ fate, name }) => words(desk, `kinds.import.${fate}`, { name })),
    ...wrong,
    words(desk, `organisation.import.${end}`, { count: bad.length }),
  ]
}

function sentenceOf(language: 'id' | 'en', { reason, values }: BadRow): string {
  const message = kindRowReasons[reason]
  if (message === undefined) throw new Error(`No sentence for ${reason}`)
  return renderText(language, message, values)
}

/** Writes kinds of service in the files by which they are imported. */
export async function exportKindsByHand(
  desk: Desk,
  { database }: Composition,
  { organisation, into }: { readonly organisation: string; readonly into: string },
): Promise<CommandEnd> {
  const found = await findOrganisation(database, organisation)
  if (!found.ok) return found
  const { language } = desk
  const files = await inOrganisation(database, { organisationId: found.organisation.id }, async (tx) => {
    const written: (readonly [string, string])[] = []
    for (const file of kindFileNames)
      written.push([kindFileName(file, language), await exportedKinds(tx, file, language)])
    return written
  })
  return writeInto(desk, into, new Map(files))
}

/** Writes files about kinds of service to fill in, with examples. */
export async function writeKindTemplates(
  desk: Desk,
  { into }: { readonly into: string },
): Promise<CommandEnd> {
  const { language } = desk
  const files = kindFileNames.map(
    (file) => [kindFileName(file, language), kindTemplate(file, language)] as const,
  )
  return writeInto(desk, into, new Map(files))
}
