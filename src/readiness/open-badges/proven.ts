import { checkContexts, listed } from './contexts.ts'
import { checkEmbeddedProof, checkProofKind, type Cryptosuite, type ProofSetting } from './embedded-proof.ts'
import { checkToken, readToken, type Token, type TokenAlgorithm } from './jwt-proof.ts'
import { BadgeRefused } from './refusal.ts'
import { isObject, parseStrictly, type JsonObject } from './strict-json.ts'
import { credentialOf } from './token-claims.ts'

/** What a credential may be: it has to name one of these types. */
export const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential']
export const statusListTypes = ['BitstringStatusListCredential']

export type ProofKind = Cryptosuite | TokenAlgorithm

export interface Proven {
  readonly credential: JsonObject
  readonly issuer: string
  readonly proof: ProofKind
}

/**
 * Reads a credential and checks who made it. Times, recipient and revocation are not looked at.
 * @throws BadgeRefused
 */
export async function prove(text: string, types: readonly string[], setting: ProofSetting): Promise<Proven> {
  const token = tokenIn(text)
  const credential = unproven(text, token)
  checkType(credential, types)
  if (token === undefined) checkProofKind(credential)
  checkContexts(credential, types === badgeTypes)
  const issuer = issuerOf(credential)
  if (token === undefined)
    return { credential, issuer, proof: await checkEmbeddedProof(credential, issuer, setting) }
  await checkToken(token, issuer, setting)
  return { credential, issuer, proof: token.algorithm }
}

function tokenIn(text: string): Token | undefined {
  return text.startsWith('{') ? undefined : readToken(text)
}

function unproven(text: string, token: Token | undefined): JsonObject {
  const credential = token === undefined ? parseStrictly(text) : credentialOf(token.payload)
  if (!isObject(credential)) throw new BadgeRefused('not_a_badge')
  return credential
}

/**
 * The credential in a text whose proof was checked before.
 * @throws BadgeRefused where it is none
 */
export function credentialIn(text: string): JsonObject {
  return unproven(text, tokenIn(text))
}

function checkType(credential: JsonObject, types: readonly string[]): void {
  const named = listed(credential['type'])
  if (named.length === 0 || credential['@context'] === undefined) throw new BadgeRefused('not_a_badge')
  if (!named.includes('VerifiableCredential') || !types.some((one) => named.includes(one)))
    throw new BadgeRefused('wrong_type')
}

function issuerOf({ issuer }: JsonObject): string {
  const [only, another] = listed(issuer)
  const id = isObject(only) ? only['id'] : only
  if (typeof id !== 'string' || id === '' || another !== undefined) throw new BadgeRefused('not_a_badge')
  return id
}
