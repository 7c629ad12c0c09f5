import { bakedInPng, decoded, isPng } from './png.ts'
import { BadgeRefused, mostMebibytes, tooLarge } from './refusal.ts'
import { bakedInSvg } from './svg.ts'

/** How a badge came: as text, or baked into a picture. */
export type Container = 'json' | 'jwt' | 'png' | 'svg'

export interface Opened {
  readonly container: Container
  /** JSON, or a compact token. */
  readonly text: string
}

const mebibyte = 1024 * 1024
/** Pictures are large, credentials are not. */
const mostFile = mostMebibytes * mebibyte
const mostCredential = mebibyte

/** Three parts of base64url; the last may be empty, so that a token without a signature is refused as such. */
const compactToken = /^[\w-]+\.[\w-]+\.[\w-]*$/u

export function isCompactToken(text: string): boolean {
  return compactToken.test(text)
}

/**
 * Finds the credential in a file, whatever its name says.
 * @throws BadgeRefused
 */
export function openBadgeFile(file: Uint8Array): Opened {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length > mostFile) throw tooLarge()
  const opened = isPng(bytes) ? ofPng(bytes) : ofText(decoded(bytes).trim())
  if (opened.text.length > mostCredential) throw tooLarge()
  return opened
}

function ofPng(bytes: Buffer): Opened {
  return { container: 'png', text: credentialIn(bakedInPng(bytes, mostCredential).trim()) }
}

function ofText(text: string): Opened {
  if (text.startsWith('<')) return { container: 'svg', text: credentialIn(bakedInSvg(text)) }
  return { container: text.startsWith('{') ? 'json' : 'jwt', text: credentialIn(text) }
}

function credentialIn(text: string): string {
  if (!text.startsWith('{') && !isCompactToken(text)) throw new BadgeRefused('not_a_badge')
  return text
}
