import { listed } from './contexts.ts'
import { parseInstant } from './moments.ts'
import { BadgeRefused } from './refusal.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'

/** Registered claims of a token that are not properties of a credential. */
const registered = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'vc'])

/**
 * The credential in a token: its payload, or (data model 1.1) the claim `vc`. What the token claims about issuer, recipient, id and
 * times stands in for what the credential leaves out, and has to be the same where it does not.
 * @throws BadgeRefused
 */
export function credentialOf(payload: JsonObject): JsonObject {
  const inner = payload['vc']
  const credential = inner === undefined ? withoutClaims(payload) : inner
  if (!isObject(credential)) throw new BadgeRefused('not_a_badge')
  const isVersionOne = 'issuanceDate' in credential || 'expirationDate' in credential || inner !== undefined
  const [from, until] = isVersionOne ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil']
  return [
    () => agreed('id', credential['id'], payload['jti']),
    () => issuerAgreed(credential['issuer'], payload['iss']),
    () => subjectAgreed(credential['credentialSubject'], payload['sub']),
    () => timeAgreed(from ?? '', credential, payload['nbf']),
    () => timeAgreed(until ?? '', credential, payload['exp']),
  ].reduce((sum, agree) => ({ ...sum, ...agree() }), credential)
}

function withoutClaims(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => !registered.has(key)))
}

/** One property of the credential, or none. */
function agreed(key: string, said: Json | undefined, claimed: Json | undefined): JsonObject {
  if (claimed === undefined) return {}
  if (said !== undefined && said !== claimed) throw new BadgeRefused('ambiguous')
  return { [key]: claimed }
}

function issuerAgreed(issuer: Json | undefined, iss: Json | undefined): JsonObject {
  if (!isObject(issuer)) return agreed('issuer', issuer, iss)
  return { issuer: { ...issuer, ...agreed('id', issuer['id'], iss) } }
}

function subjectAgreed(subject: Json | undefined, sub: Json | undefined): JsonObject {
  const [only, another] = listed(subject)
  if (sub === undefined || !isObject(only) || another !== undefined) return {}
  return { credentialSubject: { ...only, ...agreed('id', only['id'], sub) } }
}

/** Tokens tell moments in whole seconds. */
function timeAgreed(key: string, credential: JsonObject, claimed: Json | undefined): JsonObject {
  if (claimed === undefined) return {}
  if (typeof claimed !== 'number' || !Number.isFinite(claimed) || Math.abs(claimed) > 1e11)
    throw new BadgeRefused('unreadable')
  const moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(claimed) * 1000)
  const said = parseInstant(credential[key])
  if (credential[key] === undefined) return { [key]: moment.toString() }
  if (said === undefined || Math.floor(said.epochMilliseconds / 1000) !== Math.floor(claimed))
    throw new BadgeRefused('ambiguous')
  return {}
}
