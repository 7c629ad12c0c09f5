import { cut } from '../../platform/cut.ts'
import { keyOfDid, keyOfJwk, keyOfMultikey, type PublicKey } from './keys.ts'
import { BadgeRefused } from './refusal.ts'

/** An issuer whose badges the organisation believes. An issuer that is a `did:key` needs no keys: it is one. */
export interface TrustedIssuer {
  /** As badges name it in `issuer`: an address or a DID. */
  readonly id: string
  readonly keys: readonly TrustedKey[]
}

export interface TrustedKey {
  /** As proofs name it (`verificationMethod`, `kid`); a key without one may stand for any name. */
  readonly id?: string
  /** A Multikey (`z…`) or a JWK. */
  readonly publicKey: unknown
}

/** Whether a key in the administrator's list can be used: Ed25519, P-256, or RSA of 2048 to 8192 bits, and public. */
export function isUsableKey(publicKey: unknown): boolean {
  return readKey(publicKey) !== undefined
}

function readKey(publicKey: unknown): PublicKey | undefined {
  return typeof publicKey === 'string' ? keyOfMultikey(publicKey) : keyOfJwk(publicKey)
}

/** How a proof says which key made it: by a name, or by bringing the key. */
export interface KeyClaim {
  readonly name?: string | undefined
  readonly key?: PublicKey | undefined
}

/**
 * The issuer's listed keys that may have made a proof, never one that only the proof brings.
 * @throws BadgeRefused
 */
export function keysFor(issuers: readonly TrustedIssuer[], issuer: string, claim: KeyClaim): PublicKey[] {
  const trusted = issuers.find(({ id }) => id === issuer)
  if (trusted === undefined) throw new BadgeRefused('unknown_issuer', { issuer: cut(issuer, 200) })
  const own = keyOfDid(issuer)
  const listed = trusted.keys.flatMap(({ id, publicKey }) => {
    const key = readKey(publicKey)
    return key === undefined ? [] : [{ id, key }]
  })
  const chosen = chooseKeys(own === undefined ? listed : [...listed, { id: undefined, key: own }], claim)
  if (chosen.length === 0) throw new BadgeRefused('untrusted_key')
  return chosen
}

interface Listed {
  readonly id: string | undefined
  readonly key: PublicKey
}

function chooseKeys(listed: readonly Listed[], { name, key }: KeyClaim): PublicKey[] {
  const isNamed = (one: Listed) => one.id !== undefined && one.id === name
  const brought = key ?? keyInName(name)
  const named = listed.filter(isNamed)
  const chosen =
    brought === undefined
      ? named.length > 0
        ? named
        : listed.filter(({ id }) => id === undefined)
      : listed.filter((one) => one.key.key.equals(brought.key))
  return chosen.map((one) => one.key)
}

/** Many names end in the key itself: `did:key:z…#z…`, `https://…#z…`. */
function keyInName(name: string | undefined): PublicKey | undefined {
  if (name === undefined) return undefined
  const [before = '', fragment] = name.split('#')
  return fragment === undefined ? keyOfDid(before) : keyOfMultikey(fragment)
}
