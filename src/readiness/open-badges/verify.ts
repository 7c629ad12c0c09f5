import { readClaims, type Claims } from './claims.ts'
import { checkMoment } from './moments.ts'
import { openBadgeFile, type Container } from './opening.ts'
import { badgeTypes, prove, type ProofKind } from './proven.ts'
import { recognise, type ExpectedRecipient, type KnownRecipient } from './recipient.ts'
import { BadgeRefused, type BadgeRefusalCode } from './refusal.ts'
import { checkEntries, checkStatus, entriesOf, placesIn, type BadgeStatus } from './status.ts'
import {
  proveStatusList,
  type NamedPlaces,
  type StatusListFile,
  type StatusLists,
  type VerifiedStatusList,
} from './status-lists.ts'
import type { Json } from './strict-json.ts'
import type { TrustedIssuer } from './trust.ts'

export { isUsableKey, type TrustedIssuer } from './trust.ts'
export type { ExpectedRecipient, KnownRecipient } from './recipient.ts'
export type { BadgeStatus } from './status.ts'
export {
  readLists,
  type StatusList,
  type StatusListFile,
  type StatusLists,
  type VerifiedStatusList,
} from './status-lists.ts'
export type { BadgeRefusalCode } from './refusal.ts'

/** What a badge is held against. */
export interface BadgeExpectation {
  readonly moment: Temporal.Instant
  readonly recipient: ExpectedRecipient
  readonly issuers: readonly TrustedIssuer[]
  /** Bitstring status lists that were brought along, as files. */
  readonly statusLists?: readonly StatusListFile[]
}

/** A badge that is true: given to the expected person by a trusted issuer, and valid at the moment. */
export interface VerifiedBadge extends Omit<Claims, 'subject' | 'validity'> {
  readonly recipient: KnownRecipient
  readonly validFrom: Temporal.Instant
  /** Undefined: without end. */
  readonly validUntil: Temporal.Instant | undefined
  readonly status: BadgeStatus
  readonly container: Container
  readonly proof: ProofKind
}

export type BadgeVerdict =
  | { readonly ok: true; readonly credential: VerifiedBadge }
  | {
      readonly ok: false
      readonly code: BadgeRefusalCode
      /** For the sentence of `badge_` and the code in `openBadgeProblems`. */
      readonly values: Readonly<Record<string, string | number>>
    }

/**
 * Verifies an Open Badges 3.0 file without a network: JSON with a Data Integrity proof (`eddsa-rdfc-2022`, `eddsa-jcs-2022`), a
 * VC-JWT (EdDSA, ES256, RS256), or either baked into PNG or SVG; data model 2.0 or 1.1. Whoever signed has to be in `issuers` with the
 * key. That a revocation cannot be looked up is told in `status` and refuses nothing.
 */
export async function verifyBadge(file: Uint8Array, expected: BadgeExpectation): Promise<BadgeVerdict> {
  try {
    return { ok: true, credential: await verified(file, expected) }
  } catch (error) {
    if (error instanceof BadgeRefused) return { ok: false, code: error.code, values: error.values }
    throw error
  }
}

export type StatusListVerdict =
  | { readonly ok: true; readonly list: VerifiedStatusList }
  | Extract<BadgeVerdict, { readonly ok: false }>

/** Verifies a signed Bitstring Status List of a trusted issuer, without a network. */
export async function verifyStatusList(
  file: Uint8Array,
  setting: Pick<BadgeExpectation, 'issuers' | 'moment'>,
): Promise<StatusListVerdict> {
  try {
    return { ok: true, list: await proveStatusList(file, setting) }
  } catch (error) {
    if (error instanceof BadgeRefused) return { ok: false, code: error.code, values: error.values }
    throw error
  }
}

/** Where a badge that was verified before says that its revocation stands. Undefined: its file can no longer be read. */
export interface KeptStatus {
  readonly entries: readonly Json[] | undefined
  /** Which places of which lists have to be known. */
  readonly places: NamedPlaces
}

/** Reads again where the revocation of a badge stands that was verified before. */
export function readKept(file: Uint8Array): KeptStatus {
  try {
    const entries = entriesOf(file)
    return { entries, places: placesIn(entries) }
  } catch (error) {
    if (error instanceof BadgeRefused) return { entries: undefined, places: new Map() }
    throw error
  }
}

/**
 * What lists of its issuer say by now of a badge that was verified before; a file that can no longer be read says nothing, which is
 * told as `not_supported`.
 */
export function statusOfKept(
  { entries }: KeptStatus,
  lists: StatusLists,
): BadgeStatus | 'revoked' | 'suspended' {
  if (entries === undefined) return { state: 'status_unknown', why: 'not_supported' }
  try {
    return checkEntries(entries, lists)
  } catch (error) {
    if (!(error instanceof BadgeRefused)) throw error
    if (error.code === 'revoked' || error.code === 'suspended') return error.code
    throw error
  }
}

async function verified(file: Uint8Array, expected: BadgeExpectation): Promise<VerifiedBadge> {
  const { container, text } = openBadgeFile(file)
  const { credential, issuer, proof } = await prove(text, badgeTypes, expected)
  const { subject, validity, ...claims } = readClaims(credential)
  const recipient = recognise(subject, expected.recipient)
  checkMoment(validity, expected.moment)
  return {
    ...claims,
    recipient,
    validFrom: validity.from,
    validUntil: validity.until,
    status: await checkStatus(credential, issuer, expected.statusLists ?? [], expected),
    container,
    proof,
  }
}
