import { randomUUID } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'

/**
 * A table as CSV, in UTF-8 with the mark by which spreadsheets know it. Values that a spreadsheet would take for a formula
 * begin with an apostrophe. The rows pass through a nameless file, because they are read within the action's transaction
 * and sent after it: memory stays small, and whoever is refused by a fault halfway gets an error, not half a table.
 */
export async function csvFile(header: readonly string[], rows: AsyncIterable<string[]>): Promise<NodeJS.ReadableStream> {
  const path = join(tmpdir(), `etalase-${randomUUID()}.csv`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  try {
    const csv = stringify({ header: true, columns: [...header], bom: true, escape_formulas: true, record_delimiter: 'windows' })
    await pipeline(Readable.from(rows), csv, file.createWriteStream({ autoClose: false }))
    return file.createReadStream({ start: 0 })
  } catch (error) {
    await file.close()
    throw error
  }
}
