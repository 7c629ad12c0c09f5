import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Download } from './route.ts'

/** What a table has in one place; null: nothing. Numbers are written with a point, whatever the language. */
export type Cell = string | number | null

/** A table as a file to keep. See `csvFile`. */
export async function csvDownload(name: string, header: readonly string[], rows: Rows): Promise<Download> {
  return { name, type: 'text/csv; charset=utf-8', content: await csvFile(header, rows) }
}

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

/**
 * A table as CSV, in UTF-8 with the mark by which spreadsheets know it. Values that a spreadsheet would take for a formula
 * begin with an apostrophe; a number is none, so amounts below zero are handed over as numbers. The rows pass through a file that loses its name before it is sent, because they are read within
 * the action's transaction and sent after it: memory stays small, and a fault halfway is an error, not half a table.
 */
async function csvFile(header: readonly string[], rows: Rows): Promise<NodeJS.ReadableStream> {
  const path = join(tmpdir(), `etalase-${randomUUID()}.csv`)
  const csv = stringify({
    header: true,
    columns: [...header],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  try {
    await pipeline(Readable.from(rows), csv, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    const content = createReadStream(path)
    await once(content, 'open')
    return content
  } finally {
    await rm(path, { force: true })
  }
}
