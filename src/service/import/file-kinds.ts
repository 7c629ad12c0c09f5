import { isUtf8 } from 'node:buffer'
import { encodingSeen, type Encoding } from '../../platform/tabular/decode.ts'
import { ImportRefused, type ImportRefusalCode } from './refusals.ts'
import { unfinished } from './source-file.ts'

/** First bytes of what is often sent in the place of a text: ZIP and OLE are workbooks, the rest archives other than gzip. */
const otherKinds: readonly (readonly [string, ImportRefusalCode, string])[] = [
  ['504b0304', 'file_is_workbook', 'ZIP'],
  ['d0cf11e0', 'file_is_workbook', 'OLE'],
  ['1f8b', 'file_packed_twice', 'gzip'],
  ['425a68', 'file_packed_otherwise', 'bzip2'],
  ['fd377a585a00', 'file_packed_otherwise', 'xz'],
  ['28b52ffd', 'file_packed_otherwise', 'zstd'],
  ['377abcaf271c', 'file_packed_otherwise', '7z'],
  ['526172211a07', 'file_packed_otherwise', 'RAR'],
]

/**
 * Refuses what by the beginning of its unpacked text is nothing to be read as text.
 * @throws ImportRefused that names what it is
 */
export function refuseOtherKinds(beginning: Buffer): void {
  if (beginning.length === 0) throw new ImportRefused('file_empty')
  const start = beginning.subarray(0, 8).toString('hex')
  for (const [bytes, code, kind] of otherKinds)
    if (start.startsWith(bytes)) throw new ImportRefused(code, { kind })
}

/** How the beginning of a text is likely to be written; what is no UTF-8 is most often what old spreadsheets save. */
export function likelyEncoding(beginning: Buffer): Encoding {
  const whole = beginning.subarray(0, beginning.length - unfinished(beginning))
  return encodingSeen(beginning)?.encoding ?? (isUtf8(whole) ? 'utf-8' : 'windows-1252')
}
