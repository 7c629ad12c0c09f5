import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** What carries rows to COPY in the place of a query's parameter. */
interface Pieces {
  readonly pieces: Iterable<string>
}

/** A connection that also carries COPY: its one parameter is what is sent, not a value of the statement. */
export class CopyingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values] = given
    if (typeof text === 'string' && Array.isArray(values) && isPieces(values[0]))
      return this.copy(text.replace(/\$1$/, ''), values[0]) as never
    return (super.query as (...all: unknown[]) => never).apply(this, given)
  }

  private async copy(text: string, { pieces }: Pieces) {
    const stream = super.query(copyFrom(text))
    await pipeline(Readable.from(pieces, { objectMode: true }), stream)
    return { command: 'COPY', rowCount: stream.rowCount, rows: [] }
  }
}

function isPieces(value: unknown): value is Pieces {
  return typeof value === 'object' && value !== null && 'pieces' in value
}
