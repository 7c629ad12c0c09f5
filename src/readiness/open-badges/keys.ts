import { createPublicKey, ECDH, type KeyObject } from 'node:crypto'
import { base58, base64urlnopad } from '@scure/base'
import { z } from 'zod'

/** A public key, and the one algorithm of tokens that it may check: the key decides, never the token. */
export interface PublicKey {
  readonly key: KeyObject
  readonly algorithms: readonly string[]
}

const algorithmsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['ed25519', ['EdDSA', 'Ed25519']],
  ['ec', ['ES256']],
  ['rsa', ['RS256']],
])

const part = z.base64url().max(1400)
/** Only what a public key has; a private one is not taken, even in part. */
const jwk = z.union([
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: part }),
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: part, y: part }),
  z.object({ kty: z.literal('RSA'), n: part, e: part }),
])
const secretParts = z
  .looseObject({ d: z.undefined(), p: z.undefined(), q: z.undefined(), k: z.undefined() })
  .partial()

/** Ed25519, P-256 or RSA of 2048 to 8192 bits as a JWK; undefined for anything else. */
export function keyOfJwk(value: unknown): PublicKey | undefined {
  const parsed = jwk.safeParse(value)
  if (!parsed.success || isPrivate(value)) return undefined
  return made(() => createPublicKey({ key: parsed.data, format: 'jwk' }))
}

function isPrivate(value: unknown): boolean {
  return !secretParts.safeParse(value).success
}

/** Longer than any key of 8192 bits in base58, whose reading takes the square of its length. */
const longestMultikey = 1500

/** A key as Multikey, `z` and base58 of what kind it is and its bytes; undefined for anything else. */
export function keyOfMultikey(text: string): PublicKey | undefined {
  if (!text.startsWith('z') || text.length > longestMultikey) return undefined
  const bytes = read(() => Buffer.from(base58.decode(text.slice(1))))
  if (bytes === undefined) return undefined
  const body = bytes.subarray(2)
  switch (bytes.toString('hex', 0, 2)) {
    case 'ed01':
      return keyOfJwk({ kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(body) })
    case '8024':
      return keyOfPoint(body)
    case '8524':
      return made(() => createPublicKey({ key: body, format: 'der', type: 'pkcs1' }))
    default:
      return undefined
  }
}

/** The key that a `did:key` is; undefined for what is none. */
export function keyOfDid(did: string): PublicKey | undefined {
  return did.startsWith('did:key:') ? keyOfMultikey(did.slice('did:key:'.length)) : undefined
}

function keyOfPoint(point: Buffer): PublicKey | undefined {
  if (point.length !== 33) return undefined
  const whole = read(() => ECDH.convertKey(point, 'prime256v1', undefined, undefined, 'uncompressed'))
  if (!Buffer.isBuffer(whole)) return undefined
  const [x, y] = [whole.subarray(1, 33), whole.subarray(33)].map((half) => base64urlnopad.encode(half))
  return keyOfJwk({ kty: 'EC', crv: 'P-256', x, y })
}

function made(make: () => KeyObject): PublicKey | undefined {
  const key = read(make)
  if (key === undefined) return undefined
  const algorithms = algorithmsOf.get(key.asymmetricKeyType ?? '')
  if (algorithms === undefined || (key.asymmetricKeyType === 'rsa' && !isSound(key))) return undefined
  return { key, algorithms }
}

/** With a public exponent of 1 everybody could sign; with a huge modulus checking takes forever. */
function isSound(key: KeyObject): boolean {
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  return modulusLength >= 2048 && modulusLength <= 8192 && publicExponent >= 3n && publicExponent < 1n << 32n
}

function read<Value>(reading: () => Value): Value | undefined {
  try {
    return reading()
  } catch {
    return undefined
  }
}
