import { base64urlnopad } from '@scure/base'
import { compactVerify } from 'jose'
import { cut } from '../../platform/cut.ts'
import type { ProofSetting } from './embedded-proof.ts'
import { keyOfJwk } from './keys.ts'
import { decoded } from './png.ts'
import { BadgeRefused } from './refusal.ts'
import { isObject, parseStrictly, type Json, type JsonObject } from './strict-json.ts'
import { keysFor, type KeyClaim } from './trust.ts'

/** Algorithms with a key pair, and nothing else: neither none nor one whose secret a public key could be taken for. */
export const tokenAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'RS256'] as const
export type TokenAlgorithm = (typeof tokenAlgorithms)[number]

/** What a token may say that it is; a session's or an access token is no credential, whoever signed it. */
const tokenTypes = ['jwt', 'vc+jwt', 'vc+ld+json+jwt', 'vc+ld+jwt']

export interface Token {
  readonly text: string
  readonly algorithm: TokenAlgorithm
  readonly claim: KeyClaim
  readonly payload: JsonObject
}

/**
 * Reads a token without believing it.
 * @throws BadgeRefused
 */
export function readToken(text: string): Token {
  const [header, payload] = text.split('.').map(segment)
  if (!isObject(header) || !isObject(payload)) throw new BadgeRefused('not_a_badge')
  const { alg, typ, kid } = header
  const algorithm = tokenAlgorithms.find((one) => one === alg)
  if (algorithm === undefined) throw new BadgeRefused('unknown_proof_kind', { kind: kindOf(alg) })
  if (typ !== undefined && (typeof typ !== 'string' || !tokenTypes.includes(typ.toLowerCase())))
    throw new BadgeRefused('unknown_proof_kind', { kind: kindOf(typ) })
  if (header['crit'] !== undefined || header['b64'] !== undefined)
    throw new BadgeRefused('unknown_proof_kind', { kind: 'crit' })
  return {
    text,
    algorithm,
    payload,
    claim: { name: typeof kid === 'string' ? kid : undefined, key: broughtKey(header['jwk']) },
  }
}

/** Base64url in the one way of writing it; the signature stays bytes. */
function segment(part: string, index: number): Json {
  let bytes: Uint8Array
  try {
    bytes = base64urlnopad.decode(part)
  } catch {
    throw new BadgeRefused(index < 2 ? 'unreadable' : 'broken_proof')
  }
  return index < 2 ? parseStrictly(decoded(bytes)) : null
}

function broughtKey(jwk: Json | undefined): KeyClaim['key'] {
  if (jwk === undefined) return undefined
  const key = keyOfJwk(jwk)
  if (key === undefined) throw new BadgeRefused('untrusted_key')
  return key
}

/**
 * Checks that a listed key of `issuer` has signed a token, by the algorithm that this key is for.
 * @throws BadgeRefused
 */
export async function checkToken(token: Token, issuer: string, { issuers }: ProofSetting): Promise<void> {
  const keys = keysFor(issuers, issuer, token.claim)
  for (const { key, algorithms } of keys)
    try {
      await compactVerify(token.text, key, { algorithms: [...algorithms] })
      return
    } catch {
      // The next key may have made it.
    }
  throw new BadgeRefused('broken_proof')
}

function kindOf(word: Json | undefined): string {
  return typeof word === 'string' ? cut(word, 60) : '–'
}
