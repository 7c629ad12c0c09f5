import { generateKeyPairSync, sign, type KeyObject, type webcrypto } from 'node:crypto'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { base58 } from '@scure/base'
import { CompactSign } from 'jose'
import { asGraph, asSortedJson } from '../src/readiness/open-badges/canonical.ts'
import type { JsonObject } from '../src/readiness/open-badges/strict-json.ts'
import type { BadgeExpectation } from '../src/readiness/open-badges/verify.ts'

/** A key pair of an issuer that a test makes up. */
export interface BadgeKey {
  readonly privateKey: KeyObject
  readonly jwk: webcrypto.JsonWebKey
  readonly multikey: string
  readonly algorithm: 'EdDSA' | 'ES256' | 'RS256'
}

const makers = {
  EdDSA: () => generateKeyPairSync('ed25519'),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
} as const

export function makeBadgeKey(algorithm: BadgeKey['algorithm'] = 'EdDSA'): BadgeKey {
  const { publicKey, privateKey } = makers[algorithm]()
  const jwk = publicKey.export({ format: 'jwk' })
  return { privateKey, jwk, algorithm, multikey: multikeyOf(algorithm, publicKey, jwk) }
}

function multikeyOf(
  algorithm: BadgeKey['algorithm'],
  key: KeyObject,
  { x = '', y = '' }: webcrypto.JsonWebKey,
): string {
  const point = Buffer.from(x, 'base64url')
  const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) % 2
  const bytes = {
    EdDSA: () => [Buffer.from('ed01', 'hex'), point],
    ES256: () => [Buffer.from('8024', 'hex'), Buffer.from([2 + isOdd]), point],
    RS256: () => [Buffer.from('8524', 'hex'), key.export({ format: 'der', type: 'pkcs1' })],
  }[algorithm]()
  return `z${base58.encode(Buffer.concat(bytes))}`
}

export const issuerOfBadges = 'https://lsp-contoh.example/penerbit/1'
export const moment = Temporal.Instant.from('2026-11-29T03:00:00Z')
const models = { 1: 'https://www.w3.org/2018/credentials/v1', 2: 'https://www.w3.org/ns/credentials/v2' }

/** A badge of a made-up certifier for a made-up person, with what a test changes; undefined takes a property away. */
export function badge(changes: Readonly<Record<string, unknown>> = {}, model: 1 | 2 = 2): JsonObject {
  const times =
    model === 2
      ? { validFrom: '2026-01-15T00:00:00Z', validUntil: '2028-01-15T00:00:00Z' }
      : { issuanceDate: '2026-01-15T00:00:00Z', expirationDate: '2028-01-15T00:00:00Z' }
  const whole = {
    '@context': [
      models[model],
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ...(model === 1 ? ['https://w3id.org/security/data-integrity/v2'] : []),
    ],
    id: 'urn:uuid:7f4b8a52-6f0e-4d8b-9c0c-2f3f5f6e0a11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuerOfBadges, type: ['Profile'], name: 'LSP Contoh' },
    ...times,
    name: 'Pertolongan pertama di tempat kerja',
    credentialSubject: subject(),
    evidence: [{ id: 'https://lsp-contoh.example/bukti/9', type: ['Evidence'], name: 'Uji praktik' }],
    ...changes,
  }
  return JSON.parse(JSON.stringify(whole)) as JsonObject
}

export function subject(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'rani.contoh@bank-contoh.example',
        identityType: 'emailAddress',
      },
    ],
    achievement: {
      id: 'https://lsp-contoh.example/lencana/p3k',
      type: ['Achievement'],
      achievementType: 'Certificate',
      name: 'Pertolongan pertama',
      description: 'Memberi pertolongan pertama di tempat kerja.',
      criteria: { narrative: 'Lulus uji tertulis dan uji praktik.' },
    },
    ...changes,
  }
}

/** Rani's badge, at the moment, from an issuer with these keys. */
export function expectRani(
  keys: readonly BadgeKey[],
  changes: Partial<BadgeExpectation> = {},
): BadgeExpectation {
  return {
    moment,
    recipient: { emails: ['rani.contoh@bank-contoh.example'], dids: [] },
    issuers: [{ id: issuerOfBadges, keys: keys.map(({ multikey }) => ({ publicKey: multikey })) }],
    ...changes,
  }
}

export type Suite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022'

/** The document with a Data Integrity proof. */
export async function withProof(
  document: JsonObject,
  key: BadgeKey,
  { suite = 'eddsa-rdfc-2022', ...changes }: Readonly<Record<string, unknown>> & { suite?: Suite } = {},
): Promise<JsonObject> {
  const options = JSON.parse(
    JSON.stringify({
      type: 'DataIntegrityProof',
      cryptosuite: suite,
      created: '2026-01-15T08:00:00Z',
      verificationMethod: `${issuerOfBadges}#${key.multikey}`,
      proofPurpose: 'assertionMethod',
      ...changes,
    }),
  ) as JsonObject
  const canonical = suite === 'eddsa-jcs-2022' ? asSortedJson : asGraph()
  const bytes = Buffer.concat([
    await canonical({ ...options, '@context': options['@context'] ?? document['@context'] ?? null }),
    await canonical(document),
  ])
  const proofValue = `z${base58.encode(sign(null, bytes, key.privateKey))}`
  return { ...document, proof: { ...options, proofValue } }
}

/** A compact token with the badge as its payload, or whatever else is handed in. */
export async function asToken(
  payload: object,
  key: BadgeKey,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(payload))
  return await new CompactSign(text)
    .setProtectedHeader({ alg: key.algorithm, typ: 'JWT', kid: `${issuerOfBadges}#kunci-1`, ...header })
    .sign(key.privateKey)
}

export function fileOf(document: object | string): Buffer {
  return Buffer.from(typeof document === 'string' ? document : JSON.stringify(document))
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

export function textChunk(text: string, isCompressed = false, keyword = 'openbadgecredential'): Buffer {
  const head = Buffer.from(`${keyword}\0${isCompressed ? '\u0001' : '\0'}\0\0\0`, 'latin1')
  return pngChunk('iTXt', Buffer.concat([head, isCompressed ? deflateSync(text) : Buffer.from(text)]))
}

/** A picture of one point with these chunks in it. */
export function png(...chunks: readonly Buffer[]): Buffer {
  const size = Buffer.from('00000001000000010800000000', 'hex')
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', size),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.alloc(2))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function svg(inner: string, before = ''): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${before}<svg xmlns="http://www.w3.org/2000/svg" ` +
      `xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 8 8">${inner}<path d="M0 0"/></svg>`,
  )
}

/** A status list of the badges' issuer in which these places are set. */
export function statusList(
  set: readonly number[],
  changes: Readonly<Record<string, unknown>> = {},
): JsonObject {
  const bits = Buffer.alloc(16_384)
  for (const place of set) bits[place >> 3] = (bits[place >> 3] ?? 0) | (128 >> (place & 7))
  return {
    '@context': [models[2]],
    id: 'https://lsp-contoh.example/status/3',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerOfBadges,
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      id: 'https://lsp-contoh.example/status/3#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
      ...(changes['credentialSubject'] as object | undefined),
    },
    ...Object.fromEntries(Object.entries(changes).filter(([key]) => key !== 'credentialSubject')),
  }
}
