import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** What carries rows to COPY in the place of a query's one parameter: lines of its text format, cut into pieces. */
export class CopiedRows {
  readonly pieces: Iterable<string>

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces
  }
}

/** Sends `copy … from stdin $1` without its parameter, and then the rows that stand in its place. */
export async function copyThrough(client: pg.ClientBase, text: string, { pieces }: CopiedRows) {
  const stream = client.query(copyFrom(text.replace(/\$1$/, '')))
  await pipeline(Readable.from(pieces, { objectMode: true }), stream)
  return { command: 'COPY', rowCount: stream.rowCount, rows: [] }
}
