import { gunzipSync } from 'node:zlib'
import { base64urlnopad } from '@scure/base'
import { validityOf } from './claims.ts'
import { listed } from './contexts.ts'
import type { ProofSetting } from './embedded-proof.ts'
import { checkMoment, type Validity } from './moments.ts'
import { openBadgeFile } from './opening.ts'
import { prove, statusListTypes } from './proven.ts'
import { BadgeRefused, orRefused } from './refusal.ts'
import { isObject, type JsonObject } from './strict-json.ts'

/** A bitstring status list that was brought along. */
export interface StatusListFile {
  readonly content: Uint8Array
  /** What badges call it, where that is known beforehand: a badge that names it nowhere need not read it. */
  readonly address?: string
  /** Until when it is believed; undefined: as long as it says itself. */
  readonly heldUntil?: Temporal.Instant
}

/** A list that its issuer signed and that began, as far as it was asked for. */
export interface StatusList {
  readonly purposes: readonly string[]
  /** The bit at each place that was asked for and that it has: whether it is set. */
  readonly bits: ReadonlyMap<number, boolean>
  /** Whether it is not out of date. */
  readonly current: boolean
  /** Until when; undefined: without end. */
  readonly until: Temporal.Instant | undefined
}

/** Lists of one issuer by their address; undefined for one that does not hold. */
export type StatusLists = ReadonlyMap<string, StatusList | undefined>

/** Places that are asked for, by the address of their list. */
export type NamedPlaces = ReadonlyMap<string, ReadonlySet<number>>

/** Bits that a list has at least, so that nobody can tell from the length whose it is, and bytes at most. */
const fewestBits = 131_072
const mostBytes = 16 * 1024 * 1024

/** What is asked of which lists. */
export interface ListQuestion {
  readonly issuer: string
  readonly places: NamedPlaces
}

/**
 * The lists of an issuer among these files, with the bits at the places asked for; what is none of them is left out. One after the
 * other: unpacked, each may take 16 MiB, of which only what was asked for is kept.
 */
export async function readLists(
  files: readonly StatusListFile[],
  question: ListQuestion,
  setting: ProofSetting,
): Promise<StatusLists> {
  const lists: (readonly [string, StatusList | undefined])[] = []
  for (const file of files) lists.push(...(await readList(file, question, setting)))
  return new Map(lists)
}

/** A list by the address that it names itself; nothing for a file that cannot be one at all. */
async function readList(
  { content, heldUntil }: StatusListFile,
  { issuer, places }: ListQuestion,
  setting: ProofSetting,
): Promise<(readonly [string, StatusList | undefined])[]> {
  try {
    const proven = await prove(openBadgeFile(content).text, statusListTypes, setting)
    const { id } = proven.credential
    if (typeof id !== 'string' || proven.issuer !== issuer) return []
    return [[id, listOf(proven.credential, { moment: setting.moment, heldUntil, places: places.get(id) })]]
  } catch (error) {
    if (error instanceof BadgeRefused) return []
    throw error
  }
}

function listOf(
  credential: JsonObject,
  {
    moment,
    heldUntil,
    places = new Set(),
  }: {
    readonly moment: Temporal.Instant
    readonly heldUntil: Temporal.Instant | undefined
    readonly places: ReadonlySet<number> | undefined
  },
): StatusList | undefined {
  try {
    const { from, until } = validityOf(credential)
    checkMoment({ from, until: undefined }, moment)
    const end = earlier(until, heldUntil)
    const current = end === undefined || Temporal.Instant.compare(moment, end) <= 0
    const { purposes, bits } = contentOf(credential)
    return { purposes, bits: bitsAt(bits, places), current, until: end }
  } catch {
    return undefined
  }
}

function earlier(
  one: Temporal.Instant | undefined,
  other: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Temporal.Instant.compare(one, other) < 0 ? one : other
}

function bitsAt(bits: Buffer, places: ReadonlySet<number>): ReadonlyMap<number, boolean> {
  return new Map(
    [...places].flatMap((place) => {
      const byte = bits[Math.floor(place / 8)]
      // The first bit of a byte is its highest.
      return byte === undefined ? [] : [[place, ((byte >> (7 - (place % 8))) & 1) === 1] as const]
    }),
  )
}

/** @throws BadgeRefused, or whatever unpacking throws */
function contentOf(credential: JsonObject): { readonly bits: Buffer; readonly purposes: readonly string[] } {
  const [subject, another] = listed(credential['credentialSubject'])
  if (!isObject(subject) || another !== undefined) throw new BadgeRefused('unreadable')
  const { encodedList, statusPurpose } = subject
  if (typeof encodedList !== 'string' || !encodedList.startsWith('u')) throw new BadgeRefused('unreadable')
  const bits = gunzipSync(base64urlnopad.decode(encodedList.slice(1)), { maxOutputLength: mostBytes })
  if (bits.length * 8 < fewestBits) throw new BadgeRefused('unreadable')
  return { bits, purposes: listed(statusPurpose).filter((one) => typeof one === 'string') }
}

/** A status list that holds now: whose it is, what badges call it, and what it is for. */
export interface VerifiedStatusList {
  readonly issuer: string
  readonly address: string
  readonly purposes: readonly string[]
  readonly validity: Validity
}

/**
 * Reads a status list of a trusted issuer that is valid at the moment and says something of revocation or suspension.
 * @throws BadgeRefused
 */
export async function proveStatusList(file: Uint8Array, setting: ProofSetting): Promise<VerifiedStatusList> {
  const { credential, issuer } = await prove(openBadgeFile(file).text, statusListTypes, setting)
  const { id } = credential
  if (typeof id !== 'string' || id === '') throw new BadgeRefused('unreadable')
  const validity = validityOf(credential)
  checkMoment(validity, setting.moment)
  const purposes = orRefused('unreadable', () => contentOf(credential).purposes)
  if (!purposes.some((one) => one === 'revocation' || one === 'suspension'))
    throw new BadgeRefused('wrong_type')
  return { issuer, address: id, purposes, validity }
}
