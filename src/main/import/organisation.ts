import {
  accountsOf,
  badRowsOf,
  carryOutImport,
  changesOf,
  organisationColumns,
  organisationDay,
  organisationKinds,
  prepareImport,
  type FilesByKind,
} from '../../organisation/index.ts'
import { organisationReasons } from '../../organisation/import/messages.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import type { Message } from '../../platform/i18n/messages.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { BadRow, Change, Columns, KindAccount } from '../../platform/tabular/columns.ts'
import { rowReasons } from '../../platform/tabular/messages.ts'
import { readFiles, type FileKind, type GivenFile, type ReadFile } from '../../platform/tabular/read-files.ts'
import type { Spelling } from '../../platform/tabular/read-table.ts'

/** Names of files by which a kind is known, besides its own. */
const fileNames = {
  units: { id: 'unit', en: 'units' },
  jobs: { id: 'jabatan', en: 'jobs' },
  people: { id: 'orang', en: 'people' },
  assignments: { id: 'penugasan', en: 'assignments' },
} as const satisfies Record<string, Message>

/** Every kind of file, in the order in which they stand on each other. */
export const importKinds = organisationKinds
export type ImportKind = (typeof importKinds)[number]

const columnsByKind: Readonly<Record<ImportKind, Columns>> = organisationColumns

const fileKinds = Object.fromEntries(
  importKinds.map((kind): [ImportKind, FileKind] => [
    kind,
    { columns: columnsByKind[kind], names: fileNames[kind] },
  ]),
)

/** What a set of files would change, or has changed. */
export interface OrganisationImport {
  readonly files: readonly ReadFile[]
  /** Nothing is written while one of them is there. */
  readonly bad: readonly BadRow[]
  readonly accounts: Readonly<Record<ImportKind, KindAccount>>
  readonly changes: Readonly<Record<ImportKind, readonly Change[]>>
  /** Whether it was written. */
  readonly done: boolean
}

export interface OrganisationImportOptions extends Spelling {
  /** Nothing is written. */
  readonly dryRun: boolean
  /** Everybody whom the list of people does not name leaves: on this day, or `today`. */
  readonly fullPeopleOn?: string | undefined
}

/**
 * Reads files about an organisation and, unless a row is bad or it is a dry run, writes all of them in the caller's
 * transaction.
 */
export async function importOrganisation(
  context: WorkContext,
  given: readonly GivenFile[],
  options: OrganisationImportOptions,
): Promise<OrganisationImport> {
  const { rows, files, bad: unreadable } = readFiles(given, fileKinds, options)
  const { fullPeopleOn } = options
  const isFull = fullPeopleOn !== undefined && rows.has('people')
  const today = await organisationDay(context.tx, context.now)
  const fullListOn = isFull ? (fullPeopleOn === 'today' ? today : fullPeopleOn) : null
  const prepared = await prepareImport(context, Object.fromEntries(rows) as FilesByKind, { fullListOn })
  const bad = [...unreadable, ...badRowsOf(prepared.plan)]
  const done = !options.dryRun && bad.length === 0
  if (done) await carryOutImport(context, prepared)
  return { files, bad, accounts: accountsOf(prepared.plan), changes: changesOf(prepared.plan), done }
}

const reasons: Readonly<Record<string, Message>> = { ...rowReasons, ...organisationReasons }

/** A bad row as its reader sees it. */
export interface ToldBadRow {
  readonly file: string
  readonly line: number
  /** The heading in the reader's language; empty: the row as a whole. */
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** What is wrong with a row, in the reader's language. */
export function tellBadRow(
  language: 'id' | 'en',
  { kind, file, line, column, value, reason, values }: BadRow,
): ToldBadRow {
  const message = reasons[reason]
  if (message === undefined) throw new Error(`No sentence for ${reason}`)
  const heading = columnsByKind[kind as ImportKind]?.[column]?.headings[language] ?? column
  return { file, line, column: heading, value, reason: renderText(language, message, values) }
}
