import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import type { SetAsideRow } from './imported.ts'
import { setAsideHeadings, setAsideSentences } from './messages.ts'

/** A CSV file of rows that were set aside, for whoever mends the source. */
export interface SetAsideFile {
  readonly write: (row: SetAsideRow) => Promise<void>
  /** Ends the file; resolves once it is on its way to the disk whole. */
  readonly close: () => Promise<void>
}

/** Starts such a file in one language, replacing what was there; an unwritable path is told by the first write or by closing. */
export function openSetAsideFile(path: string, language: 'id' | 'en'): SetAsideFile {
  const stream = createWriteStream(path, { encoding: 'utf8' })
  const done = finished(stream)
  // Reported by `write` and `close`; without a listener here it would end the process.
  done.catch(() => undefined)
  // Cells come from the source: one that begins like a formula must not run in whoever's spreadsheet.
  const line = (cells: readonly (string | number)[]) => stringify([[...cells]], { escape_formulas: true })
  stream.write(`\uFEFF${line(setAsideHeadings.map((heading) => heading[language]))}`)
  return {
    write: async ({ line: at, number, column, value, reason }) => {
      if (stream.errored) throw stream.errored
      const fits = stream.write(line([at, number ?? '', column, value, setAsideSentences[reason][language]]))
      if (!fits) await Promise.race([once(stream, 'drain'), done])
    },
    close: async () => {
      stream.end()
      await done
    },
  }
}
