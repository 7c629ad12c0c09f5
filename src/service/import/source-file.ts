import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, pipeline, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse, type Options } from 'csv-parse'
import type { Encoding } from '../../platform/tabular/decode.ts'
import { lineCounter, type NumberedRow } from '../../platform/tabular/line-counter.ts'
import { ImportRefused } from './refusals.ts'

/** A file as it lies on disk when the reading begins. */
export interface SourceFile {
  readonly path: string
  readonly bytes: number
  readonly modifiedAt: number
  readonly packed: boolean
}

/** More than any row of a log needs: past it a quotation mark was opened and never closed. */
export const longestRow = 1_048_576
/** More than a file of the largest size that is taken unpacks to: past it an archive was made to keep the server busy. */
const mostUnpackedGigabytes = 8
const chunkSize = 131_072
const ignore = () => undefined

/** Looks at a file without reading it: how long, how old, and whether its first bytes (not its name) say gzip. */
export async function inspectFile(path: string): Promise<SourceFile> {
  const file = await open(path, 'r')
  try {
    const { size, mtimeMs } = await file.stat()
    const magic = Buffer.alloc(2)
    await file.read(magic, 0, 2, 0)
    return { path, bytes: size, modifiedAt: mtimeMs, packed: magic[0] === 0x1f && magic[1] === 0x8b }
  } finally {
    await file.close()
  }
}

/** The text, unpacked, as UTF-8; `onBytes` hears how many bytes of the file have been taken. Fails where it is not so written. */
function textOf(
  file: SourceFile,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): [NodeJS.ReadableStream, ...NodeJS.ReadWriteStream[]] {
  const source = createReadStream(file.path, { highWaterMark: chunkSize })
  source.on('data', () => onBytes(source.bytesRead))
  const guard = encoding === 'utf-8' ? utf8Guard() : toUtf8(encoding)
  return file.packed
    ? [source, createGunzip({ chunkSize }), unpackedAtMost(mostUnpackedGigabytes), guard]
    : [source, guard]
}

/** Lets bytes pass and stops where they are more than an archive may unpack to. */
export function unpackedAtMost(gigabytes: number): Transform {
  let left = gigabytes * 1024 ** 3
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length
      if (left < 0) done(new ImportRefused('unpacks_too_large', { gigabytes }))
      else done(null, chunk)
    },
  })
}

/** Writes text of another encoding as UTF-8 and stops where it is not of that encoding. */
function toUtf8(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes: Buffer | undefined, done: (error?: Error | null, text?: string) => void) => {
    try {
      done(null, bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }))
    } catch (error) {
      done(new ImportRefused('encoding_wrong', { encoding }, error))
    }
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  })
}

/** Lets text pass and stops at the first byte that is not UTF-8, rather than importing names with holes in them. */
function utf8Guard(): Transform {
  let carried = Buffer.alloc(0)
  const check = (bytes: Buffer, done: (error?: Error) => void) =>
    isUtf8(bytes) ? done() : done(new ImportRefused('file_not_utf8'))
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
      const whole = bytes.length - unfinished(bytes)
      carried = Buffer.from(bytes.subarray(whole))
      this.push(chunk)
      check(bytes.subarray(0, whole), done)
    },
    flush(done) {
      check(carried, done)
    },
  })
}

/** How many bytes at the end begin a character of UTF-8 that the next chunk finishes: 0 to 3. */
export function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** The characters of the whole text, unpacked, piece by piece. Leaving the loop closes the file. */
export async function* charactersOf(
  file: SourceFile,
  onBytes: (bytes: number) => void,
  encoding: Encoding,
): AsyncGenerator<string, void, void> {
  const text = new PassThrough({ encoding: 'utf8' })
  // The iteration reports errors; the callback only keeps them from being thrown a second time.
  pipeline([...textOf(file, encoding, onBytes), text], ignore)
  for await (const piece of text) yield String(piece)
}

/** The beginning of the text, for finding out what it is; not checked for being UTF-8. */
export async function beginningOf(file: SourceFile): Promise<Buffer> {
  const source = createReadStream(file.path, { highWaterMark: chunkSize })
  const text = file.packed ? source.pipe(createGunzip({ chunkSize })) : source
  source.on('error', (error) => text.destroy(error))
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= chunkSize) break
    }
  } finally {
    source.destroy()
  }
  return Buffer.concat(chunks).subarray(0, chunkSize)
}

/**
 * All rows of a file, the header first, one after the other; blank lines are passed over. Nothing is read ahead of who
 * iterates beyond the streams' small buffers, and leaving the loop closes the file.
 */
export function recordsOf(
  file: SourceFile,
  separator: string,
  onBytes: (bytes: number) => void,
  encoding: Encoding = 'utf-8',
): AsyncIterable<NumberedRow> {
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // The parser's types know only rows that stay arrays; what it is handed back it passes on whatever it is.
    on_record: lineCounter() as unknown as NonNullable<Options['on_record']>,
  })
  // The iteration over the parser reports errors; the callback only keeps them from being thrown a second time.
  pipeline([...textOf(file, encoding, onBytes), parser], ignore)
  return parser as AsyncIterable<NumberedRow>
}
