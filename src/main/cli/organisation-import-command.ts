import { day } from '../../platform/tabular/cells.ts'
import { encodings, type Encoding } from '../../platform/tabular/decode.ts'
import type { Separator, Spelling } from '../../platform/tabular/read-table.ts'
import type { Composition } from '../compose.ts'
import {
  badRowsText,
  importOrganisation,
  type OrganisationImport,
  type OrganisationImportOptions,
} from '../import/organisation.ts'
import { changesText } from '../import/organisation-changes.ts'
import { refuseCommand, type CommandEnd, type CommandRefusal, type Desk } from './desk.ts'
import { withFiles } from './files-by-hand.ts'
import { readMapping, writeText } from './organisation-files.ts'
import { tellOrganisationImport } from './organisation-import-account.ts'

export interface OrganisationImportCommandOptions {
  readonly organisation: string
  readonly dryRun?: boolean
  readonly full?: string
  readonly on?: string
  readonly encoding?: string
  readonly separator?: string
  readonly badRows?: string
  readonly changes?: string
  readonly mapping?: string
  readonly json?: boolean
}

/** Reads files about an organisation and writes them: all or nothing. */
export async function importOrganisationByHand(
  desk: Desk,
  composition: Composition,
  paths: readonly string[],
  options: OrganisationImportCommandOptions,
): Promise<CommandEnd> {
  const begun = performance.now()
  const spelled = understand(options)
  if ('code' in spelled) return spelled
  const mapping = await readMapping(options.mapping, desk.language)
  if (mapping !== undefined && 'code' in mapping) return mapping
  const understood = { ...spelled, mapping }
  const { organisation } = options
  const imported = await withFiles(composition, { paths, organisation }, (context, files) =>
    importOrganisation(context, files, understood),
  )
  if (!imported.ok) return imported
  const result = imported.value
  const unwritten = await writeBadRows(desk, result, options.badRows)
  if (unwritten !== undefined) return unwritten
  const { changes } = options
  const untold =
    changes === undefined ? undefined : await writeText(changes, changesText(desk.language, result))
  if (untold !== undefined) return untold
  const seconds = (performance.now() - begun) / 1000
  tellOrganisationImport(desk, result, {
    seconds,
    dryRun: understood.dryRun,
    json: options.json === true,
    badRows: options.badRows,
    changes,
  })
  return result.bad.length > 0 ? 1 : 0
}

const separators: Readonly<Record<string, Separator>> = {
  comma: ',',
  ',': ',',
  semicolon: ';',
  ';': ';',
  tab: '\t',
  bar: '|',
  '|': '|',
}

/** What the words of the command mean. */
function understand(options: OrganisationImportCommandOptions): OrganisationImportOptions | CommandRefusal {
  const { full, on, dryRun } = options
  const spelling = spellingOf(options)
  if ('code' in spelling) return spelling
  if (full !== undefined && full !== 'people') return refuseCommand('full_wrong', { full })
  if (on !== undefined && full === undefined) return refuseCommand('on_without_full')
  if (on !== undefined && !('value' in day(on))) return refuseCommand('day_wrong', { day: on })
  return {
    ...spelling,
    dryRun: dryRun === true,
    ...(full !== undefined && { fullPeopleOn: on ?? 'today' }),
  }
}

function spellingOf({ encoding, separator }: OrganisationImportCommandOptions): Spelling | CommandRefusal {
  if (encoding !== undefined && !isEncoding(encoding)) return refuseCommand('encoding_wrong', { encoding })
  const sign = separator === undefined ? undefined : separators[separator]
  if (separator !== undefined && sign === undefined) return refuseCommand('separator_wrong', { separator })
  return { encoding, separator: sign }
}

function isEncoding(text: string): text is Encoding {
  return (encodings as readonly string[]).includes(text)
}

/** Writes what is wrong into a file for whoever mends the source. */
async function writeBadRows(
  { language }: Desk,
  result: OrganisationImport,
  path: string | undefined,
): Promise<CommandRefusal | undefined> {
  if (path === undefined || result.bad.length === 0) return undefined
  return writeText(path, badRowsText(language, result))
}
