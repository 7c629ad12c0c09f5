import { isUtf8 } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { accept, refuse, type Result } from '../http/result.ts'

/** How the text of a file is written; `windows-1252` is what old spreadsheets save. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The text of a file, and how it was read. `guessed`: nothing in the file says that it is written so. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly guessed: boolean
}

export type DecodeRefusal =
  | 'file_empty'
  | 'file_is_workbook'
  | 'file_not_text'
  | 'file_broken'
  | 'file_too_large'
  | 'encoding_wrong'

/** More bytes than any list of people has, unpacked or as they are: past it a file was made to fill the memory. */
const mostBytes = 134_217_728

/**
 * Reads the bytes of a text file: with a byte order mark or without, UTF-8, UTF-16, and where it cannot be UTF-8
 * Windows-1252, which is said. Gzip is unpacked. `encoding` says it beforehand; what is not written so is refused.
 */
export function decodeText(given: Uint8Array, encoding?: Encoding): Result<DecodedText, DecodeRefusal> {
  const unpacked = unpack(given)
  if (!unpacked.ok) return unpacked
  const bytes = unpacked.value
  if (bytes.length === 0) return refuse('file_empty')
  if (isWorkbook(bytes)) return refuse('file_is_workbook')
  const marked = marks.find(({ mark }) => startsWith(bytes, mark))
  const found = encoding ?? marked?.encoding ?? withoutMark(bytes)
  if (encoding !== undefined && marked !== undefined && marked.encoding !== encoding)
    return refuse('encoding_wrong', { encoding, found: marked.encoding })
  const guessed = encoding === undefined && marked === undefined && found !== 'utf-8'
  return plainText(bytes, found, guessed)
}

function plainText(
  bytes: Uint8Array,
  encoding: Encoding,
  guessed: boolean,
): Result<DecodedText, DecodeRefusal> {
  const text = textOf(bytes, encoding)
  if (text === undefined) return refuse('encoding_wrong', { encoding, found: '?' })
  if (text.includes('\u0000')) return refuse('file_not_text')
  return text.trim() === '' ? refuse('file_empty') : accept({ text, encoding, guessed })
}

function unpack(bytes: Uint8Array): Result<Uint8Array, 'file_broken' | 'file_too_large'> {
  if (!startsWith(bytes, [0x1f, 0x8b]))
    return bytes.length > mostBytes ? refuse('file_too_large') : accept(bytes)
  try {
    return accept(gunzipSync(bytes, { maxOutputLength: mostBytes }))
  } catch (error) {
    const tooLarge = error instanceof RangeError
    return refuse(tooLarge ? 'file_too_large' : 'file_broken')
  }
}

/** ZIP, and the container of old spreadsheets. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** Whether the first bytes are those of a workbook, whatever the file is called. */
function isWorkbook(bytes: Uint8Array): boolean {
  return workbooks.some((start) => startsWith(bytes, start))
}

const marks: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** What the beginning of a text says of its encoding: a mark, or the zeros of UTF-16; undefined where it says nothing. */
export function encodingSeen(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly marked: boolean } | undefined {
  const marked = marks.find(({ mark }) => startsWith(bytes, mark))
  if (marked !== undefined) return { encoding: marked.encoding, marked: true }
  const encoding = byZeros(bytes)
  return encoding && { encoding, marked: false }
}

/** Every second byte of UTF-16 is zero where the text is mostly Latin; no other text has zeros. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const beginning = bytes.subarray(0, 4096)
  const zeros = (rest: number) => beginning.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (even + odd <= beginning.length / 5) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function withoutMark(bytes: Uint8Array): Encoding {
  return byZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    // The mark is left out by the decoder.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
