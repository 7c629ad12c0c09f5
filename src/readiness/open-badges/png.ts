import { crc32, inflateSync } from 'node:zlib'
import { BadgeRefused, tooLarge } from './refusal.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const keyword = 'openbadgecredential'
/** The word under which badges of version 2 are baked. */
const keywordBefore = 'openbadges'

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

/**
 * The text that is baked into a PNG. Compression is against the specification, yet some bakers compress; what unpacks to more than
 * `most` bytes is refused before it has done so.
 * @throws BadgeRefused
 */
export function bakedInPng(bytes: Buffer, most: number): string {
  const texts: Buffer[] = []
  let isOld = false
  for (const { type, content } of chunksOf(bytes)) {
    if (!['iTXt', 'tEXt', 'zTXt'].includes(type)) continue
    const word = content.subarray(0, Math.max(0, content.indexOf(0))).toString('latin1')
    if (type === 'iTXt' && word === keyword) texts.push(content.subarray(word.length + 1))
    if (word === keywordBefore) isOld = true
  }
  const [text, another] = texts
  if (another !== undefined) throw new BadgeRefused('ambiguous')
  if (text === undefined) throw new BadgeRefused(isOld ? 'wrong_type' : 'not_a_badge')
  return decoded(unpacked(text, most))
}

/** Chunks up to the end of the picture, each whole and with the checksum that it carries. */
function* chunksOf(bytes: Buffer): Generator<{ type: string; content: Buffer }> {
  let at = signature.length
  for (;;) {
    if (at + 12 > bytes.length) throw new BadgeRefused('unreadable')
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length) throw new BadgeRefused('unreadable')
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new BadgeRefused('unreadable')
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') return
    yield { type, content: bytes.subarray(at + 8, end) }
    at = end + 4
  }
}

/** The text of an iTXt chunk behind its keyword: flag and method of compression, language, keyword in that language, text. */
function unpacked(rest: Buffer, most: number): Buffer {
  const [flag, method] = rest
  const language = rest.indexOf(0, 2)
  const translated = language === -1 ? -1 : rest.indexOf(0, language + 1)
  if (translated === -1) throw new BadgeRefused('unreadable')
  const text = rest.subarray(translated + 1)
  if (flag === 0) return text
  if (flag !== 1 || method !== 0) throw new BadgeRefused('unreadable')
  try {
    return inflateSync(text, { maxOutputLength: most })
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : new BadgeRefused('unreadable')
  }
}

/** @throws BadgeRefused where the bytes are not UTF-8 */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadgeRefused('unreadable')
  }
}
