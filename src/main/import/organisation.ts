import {
  accountsOf,
  badRowsOf,
  carryOutImport,
  changesOf,
  exportOrganisation,
  organisationDay,
  prepareImport,
} from '../../organisation/index.ts'
import { organisationReasons } from '../../organisation/import/messages.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import type { Message } from '../../platform/i18n/messages.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { BadRow, Change, KindAccount } from '../../platform/tabular/columns.ts'
import type { Mapping } from '../../platform/tabular/mapping.ts'
import { rowReasons } from '../../platform/tabular/messages.ts'
import { readFiles, type GivenFile, type ReadFile } from '../../platform/tabular/read-files.ts'
import { readMapped } from '../../platform/tabular/read-mapped.ts'
import type { Spelling } from '../../platform/tabular/read-table.ts'
import { csvText, fileOf } from '../../platform/tabular/write-table.ts'
import { carryOutServices, exportOffered, prepareServices } from '../../service/index.ts'
import { serviceReasons } from '../../service/catalogue-import/messages.ts'
import { columnsByKind, fileKinds, fileNames, importKinds, type ImportKind } from './organisation-kinds.ts'

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
  /** How foreign files become ours. */
  readonly mapping?: Mapping | undefined
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
  const { mapping, fullPeopleOn } = options
  const read =
    mapping === undefined
      ? readFiles(given, fileKinds, options)
      : readMapped(given, fileKinds, mapping, options)
  const today = await organisationDay(context.tx, context.now)
  const isFull = fullPeopleOn !== undefined && read.rows.has('people')
  const fullListOn = isFull ? (fullPeopleOn === 'today' ? today : fullPeopleOn) : null
  const { services: serviceRows = [], ...others } = Object.fromEntries(read.rows)
  const prepared = await prepareImport(context, others, { fullListOn })
  const services = await prepareServices(context, serviceRows, prepared.plan.units.byCode)
  const isListMissing = fullPeopleOn !== undefined && !isFull && read.bad.length === 0
  const bad = [
    ...read.bad,
    ...(isListMissing ? [noFullList] : []),
    ...badRowsOf(prepared.plan),
    ...services.plan.bad,
  ]
  const done = !options.dryRun && bad.length === 0
  if (done) {
    await carryOutImport(context, prepared)
    await carryOutServices(context, services)
  }
  return {
    files: read.files,
    bad,
    accounts: { ...accountsOf(prepared.plan), services: services.plan.account },
    changes: { ...changesOf(prepared.plan), services: services.plan.changes },
    done,
  }
}

/** Somebody said that a list is complete, and gave none. */
const noFullList: BadRow = {
  kind: 'people',
  file: 'people.csv',
  line: 0,
  column: '',
  value: '',
  reason: 'full_list_missing',
  values: {},
}

/** An organisation in the files by which it is imported: importing them again changes nothing. By name of the file. */
export async function exportedFiles(
  context: Pick<WorkContext, 'tx' | 'now'>,
  language: 'id' | 'en',
): Promise<ReadonlyMap<string, string>> {
  const { codes, ...rows } = await exportOrganisation(context, language)
  const all = { ...rows, services: await exportOffered(context.tx, codes) }
  return new Map(
    importKinds.map((kind) => [
      `${fileNames[kind][language]}.csv`,
      fileOf(columnsByKind[kind], language, all[kind]),
    ]),
  )
}

const reasons: Readonly<Record<string, Message>> = {
  ...rowReasons,
  ...organisationReasons,
  ...serviceReasons,
}

/** A bad row as its reader sees it. */
export interface ToldBadRow {
  readonly file: string
  readonly line: number
  /** The heading of the file, else that of the reader's language; empty: the row as a whole. */
  readonly column: string
  readonly value: string
  readonly reason: string
}

/** What is wrong with a row, in the reader's language; its column as the file calls it, where the file has it. */
export function tellBadRow(
  language: 'id' | 'en',
  { kind, file, line, column, value, reason, values }: BadRow,
  files: readonly ReadFile[] = [],
): ToldBadRow {
  const message = reasons[reason]
  if (message === undefined) throw new Error(`No sentence for ${reason}`)
  const columns = importKinds.includes(kind as ImportKind) ? columnsByKind[kind as ImportKind] : {}
  const own = files.find((read) => read.file === file)?.headings[column]
  const heading = own ?? columns[column]?.headings[language] ?? column
  return { file, line, column: heading, value, reason: renderText(language, message, values) }
}

/** The first line of a list of bad rows. */
const badRowHeadings: readonly Message[] = [
  { id: 'berkas', en: 'file' },
  { id: 'baris', en: 'line' },
  { id: 'kolom', en: 'column' },
  { id: 'isi', en: 'value' },
  { id: 'alasan', en: 'reason' },
]

/** All bad rows as CSV, for whoever mends the source. */
export function badRowsText(
  language: 'id' | 'en',
  { bad, files }: Pick<OrganisationImport, 'bad' | 'files'>,
): string {
  return csvText(
    badRowHeadings.map((heading) => heading[language]),
    bad.map((row) => {
      const { file, line, column, value, reason } = tellBadRow(language, row, files)
      return [file, String(line), column, value, reason]
    }),
  )
}
