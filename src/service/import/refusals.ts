import { CsvError } from 'csv-parse'

/** Why a file was not read at all; nothing has been done with it then. */
export const importRefusalCodes = [
  'file_missing',
  'file_unreadable',
  'file_empty',
  'file_not_text',
  'file_is_workbook',
  'file_packed_otherwise',
  'file_packed_twice',
  'file_not_utf8',
  'encoding_wrong',
  'gzip_broken',
  'unpacks_too_large',
  'quote_unclosed',
  'row_too_long',
  'csv_broken',
  'xml_broken',
  'xml_cut_off',
  'xml_too_deep',
  'xes_no_log',
  'xes_unmapped',
  'events_missing',
  'columns_missing',
  'columns_twice',
  'rows_missing',
  'dates_ambiguous',
  'dates_contradictory',
  'dates_unreadable',
  'truths_contradictory',
  'states_unknown',
  'zone_unknown',
  'file_changed',
] as const
export type ImportRefusalCode = (typeof importRefusalCodes)[number]

/**
 * Carries a refusal out of the streams in which it is noticed. Before the first request is handed out `readServiceNowLog`
 * turns it into a value; after that it reaches whoever reads, who then undoes what was written.
 */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly code: ImportRefusalCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(
    code: ImportRefusalCode,
    values: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`The file was refused: ${code}`, { cause })
    this.code = code
    this.values = values
  }
}

const systemCodes: Readonly<Record<string, ImportRefusalCode>> = {
  ENOENT: 'file_missing',
  EACCES: 'file_unreadable',
  EPERM: 'file_unreadable',
  EISDIR: 'file_unreadable',
  EIO: 'file_unreadable',
  Z_BUF_ERROR: 'gzip_broken',
  Z_DATA_ERROR: 'gzip_broken',
  CSV_QUOTE_NOT_CLOSED: 'quote_unclosed',
  CSV_MAX_RECORD_SIZE: 'row_too_long',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function lineOf(error: CsvError): number {
  const { lines } = error as { lines?: unknown }
  return typeof lines === 'number' ? lines : 0
}

/** What a failure of the file system, of unpacking or of the CSV parser means to the reader; a bug stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof ImportRefused) return error
  const code = systemCodes[codeOf(error)]
  if (error instanceof CsvError)
    return new ImportRefused(code ?? 'csv_broken', { line: lineOf(error) }, error)
  return code ? new ImportRefused(code, {}, error) : error
}
