import { gunzipSync } from 'node:zlib'
import { base64urlnopad } from '@scure/base'
import { z } from 'zod'
import { validityOf } from './claims.ts'
import { listed } from './contexts.ts'
import type { ProofSetting } from './embedded-proof.ts'
import { checkMoment } from './moments.ts'
import { openBadgeFile } from './opening.ts'
import { prove, statusListTypes } from './proven.ts'
import { BadgeRefused, type BadgeRefusalCode } from './refusal.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'

/** Why it is not known whether a badge was revoked. */
export type StatusDoubt = 'not_at_hand' | 'not_supported' | 'list_invalid'

/** What is known of a badge's revocation: its issuer keeps no list, it is not on the list, or that cannot be told offline. */
export type BadgeStatus =
  | { readonly state: 'none' | 'good' }
  | { readonly state: 'status_unknown'; readonly why: StatusDoubt }

/** Bits that a list has at least, so that nobody can tell from the length whose it is, and bytes at most. */
const fewestBits = 131_072
const mostBytes = 16 * 1024 * 1024

/** What a bit that is set refuses; lists for other purposes only inform. */
const refusing: ReadonlyMap<string, BadgeRefusalCode> = new Map([
  ['revocation', 'revoked'],
  ['suspension', 'suspended'],
])

/** Looked-up lists by their address; undefined for one that does not hold. */
type Lists = ReadonlyMap<string, StatusList | undefined>

interface StatusList {
  readonly purposes: readonly string[]
  readonly bits: Buffer
}

/**
 * Looks a badge up in the lists at hand: signed by the badge's own issuer, and valid at the moment.
 * @throws BadgeRefused where it was revoked or is suspended
 */
export async function checkStatus(
  credential: JsonObject,
  issuer: string,
  files: readonly Uint8Array[],
  setting: ProofSetting,
): Promise<BadgeStatus> {
  const entries = listed(credential['credentialStatus'])
  if (entries.length === 0) return { state: 'none' }
  const lists = new Map((await Promise.all(files.map((file) => readList(file, issuer, setting)))).flat())
  const told = entries.map((entry) => checkEntry(entry, lists))
  const why = told.find((one) => one !== 'informs' && one !== 'good')
  if (why !== undefined) return { state: 'status_unknown', why }
  return { state: told.includes('good') ? 'good' : 'none' }
}

const entryShape = z.object({
  type: z.union([z.literal('BitstringStatusListEntry'), z.tuple([z.literal('BitstringStatusListEntry')])]),
  statusPurpose: z.enum(['revocation', 'suspension']),
  statusListCredential: z.string(),
  statusListIndex: z.union([z.int().nonnegative(), z.string().regex(/^\d{1,9}$/u)]).transform(Number),
  statusSize: z.literal(1).optional(),
})

/** What one entry says: nothing against the badge, nothing of revocation at all, or why it cannot be told. */
function checkEntry(entry: Json, lists: Lists): StatusDoubt | 'good' | 'informs' {
  const purpose = isObject(entry) ? entry['statusPurpose'] : undefined
  if (typeof purpose === 'string' && !refusing.has(purpose)) return 'informs'
  const parsed = entryShape.safeParse(entry)
  if (!parsed.success) return 'not_supported'
  const { statusListCredential: address, statusListIndex: place, statusPurpose } = parsed.data
  if (!lists.has(address)) return 'not_at_hand'
  const list = lists.get(address)
  const byte = list?.purposes.includes(statusPurpose) === true ? list.bits[Math.floor(place / 8)] : undefined
  if (byte === undefined) return 'list_invalid'
  const refusal = refusing.get(statusPurpose)
  // The first bit of a byte is its highest.
  if (refusal !== undefined && ((byte >> (7 - (place % 8))) & 1) === 1) throw new BadgeRefused(refusal)
  return 'good'
}

/** A list by the address that it names itself; nothing for a file that cannot be one at all. */
async function readList(
  file: Uint8Array,
  issuer: string,
  setting: ProofSetting,
): Promise<(readonly [string, StatusList | undefined])[]> {
  try {
    const proven = await prove(openBadgeFile(file).text, statusListTypes, setting)
    const { id } = proven.credential
    if (typeof id !== 'string' || proven.issuer !== issuer) return []
    return [[id, listOf(proven.credential, setting.moment)]]
  } catch (error) {
    if (error instanceof BadgeRefused) return []
    throw error
  }
}

function listOf(credential: JsonObject, moment: Temporal.Instant): StatusList | undefined {
  const [subject, another] = listed(credential['credentialSubject'])
  if (!isObject(subject) || another !== undefined) return undefined
  const { encodedList, statusPurpose } = subject
  if (typeof encodedList !== 'string' || !encodedList.startsWith('u')) return undefined
  try {
    checkMoment(validityOf(credential), moment)
    const bits = gunzipSync(base64urlnopad.decode(encodedList.slice(1)), { maxOutputLength: mostBytes })
    const purposes = listed(statusPurpose).filter((one) => typeof one === 'string')
    return bits.length * 8 < fewestBits ? undefined : { bits, purposes }
  } catch {
    return undefined
  }
}
