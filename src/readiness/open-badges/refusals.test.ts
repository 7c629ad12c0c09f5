import { beforeAll, describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  expectRani,
  fileOf,
  issuerOfBadges,
  makeBadgeKey,
  moment,
  png,
  subject,
  svg,
  textChunk,
  withProof,
} from '../../../test/badges.ts'
import { openBadgeProblems } from './messages.ts'
import { badgeRefusalCodes } from './refusal.ts'
import { verifyBadge, type BadgeExpectation } from './verify.ts'

const key = makeBadgeKey()
const other = makeBadgeKey()
let token = ''

beforeAll(async () => {
  token = await asToken(badge(), key)
})

async function refusalOf(
  file: object | string | Uint8Array,
  changes: Partial<BadgeExpectation> = {},
): Promise<unknown> {
  const bytes = file instanceof Uint8Array ? file : fileOf(file)
  const verdict = await verifyBadge(bytes, expectRani([key], changes))
  return verdict.ok ? 'accepted' : verdict.code
}

/** Signed in both ways; both have to be refused alike. */
async function refusalsOf(changes: object, expectation: Partial<BadgeExpectation> = {}): Promise<unknown> {
  const document = badge({ ...changes })
  const files = [await withProof(document, key, { suite: 'eddsa-jcs-2022' }), await asToken(document, key)]
  const [one, another] = await Promise.all(files.map(async (file) => await refusalOf(file, expectation)))
  expect(another).toBe(one)
  return one
}

describe('every refusal', () => {
  it('has its problem', () => {
    expect(Object.keys(openBadgeProblems).toSorted()).toEqual(
      badgeRefusalCodes.map((code) => `badge_${code}`).toSorted(),
    )
  })

  it('carries what its sentence names', async () => {
    const expectation = expectRani([key], { issuers: [] })
    expect(await verifyBadge(fileOf(token), expectation)).toEqual({
      ok: false,
      code: 'unknown_issuer',
      values: { issuer: issuerOfBadges },
    })
    const late = expectRani([key], { moment: Temporal.Instant.from('2028-01-15T00:00:01Z') })
    expect(await verifyBadge(fileOf(token), late)).toMatchObject({ values: { until: '2028-01-15' } })
    const early = expectRani([key], { moment: Temporal.Instant.from('2026-01-14T23:59:59Z') })
    expect(await verifyBadge(fileOf(token), early)).toMatchObject({ values: { from: '2026-01-15' } })
  })
})

describe('not a badge', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'Sertifikat pertolongan pertama'],
    ['other JSON', { nama: 'Rani' }],
    ['a list', '[1]'],
    ['a picture without a badge', png()],
    ['a drawing without a badge', svg('')],
    ['another document in XML', Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"/>')],
  ])('is %s', async (_, file) => {
    expect(await refusalOf(file)).toBe('not_a_badge')
  })

  it('is what lacks an achievement, a beginning, or one readable time', async () => {
    const faults = [
      { credentialSubject: { type: ['AchievementSubject'] } },
      { validFrom: undefined },
      { validFrom: '2026-01-15' },
      { validUntil: 'selamanya' },
      { validUntil: '2027-02-30T00:00:00Z' },
      { validUntil: ['2027-01-01T00:00:00Z', '2037-01-01T00:00:00Z'] },
      { issuer: [issuerOfBadges, 'https://lain.example'] },
    ]
    for (const fault of faults) expect(await refusalsOf(fault), JSON.stringify(fault)).toBe('not_a_badge')
  })
})

describe('a badge of the wrong type', () => {
  it('is an endorsement, a transcript, or one without the vocabulary', async () => {
    expect(await refusalsOf({ type: ['VerifiableCredential', 'EndorsementCredential'] })).toBe('wrong_type')
    expect(await refusalsOf({ type: ['VerifiableCredential', 'ClrCredential'] })).toBe('wrong_type')
    expect(await refusalsOf({ type: ['OpenBadgeCredential'] })).toBe('wrong_type')
    expect(await refusalsOf({ '@context': ['https://www.w3.org/ns/credentials/v2'] })).toBe('wrong_type')
  })

  it('is one of version 2, as JSON or baked', async () => {
    const old = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://lsp.example/1',
    }
    expect(await refusalOf(old)).toBe('wrong_type')
    expect(await refusalOf(png(textChunk(JSON.stringify(old), false, 'openbadges')))).toBe('wrong_type')
    const drawing = svg('<b:assertion xmlns:b="http://openbadges.org" verify="https://lsp.example/1"/>')
    expect(await refusalOf(drawing)).toBe('wrong_type')
  })
})

describe('the proof', () => {
  it('has to be there, and of a known kind', async () => {
    expect(await refusalOf(badge())).toBe('unknown_proof_kind')
    const older = badge({
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/lain/v1'],
    })
    const verdict = await verifyBadge(
      fileOf({ ...older, proof: { type: 'Ed25519Signature2020' } }),
      expectRani([key]),
    )
    expect(verdict).toEqual({
      ok: false,
      code: 'unknown_proof_kind',
      values: { kind: 'Ed25519Signature2020' },
    })
    const signed = await withProof(badge(), key)
    const proof = signed['proof'] as object
    const kinds = [
      { type: 'Ed25519Signature2020' },
      { cryptosuite: 'ecdsa-sd-2023' },
      { cryptosuite: 'eddsa-rdf-2022' },
      { proofPurpose: 'authentication' },
      { verificationMethod: { id: `${issuerOfBadges}#${key.multikey}` } },
      { previousProof: 'urn:uuid:1' },
    ]
    for (const kind of kinds)
      expect(await refusalOf({ ...signed, proof: { ...proof, ...kind } })).toBe('unknown_proof_kind')
  })

  it('is broken where another key, though listed, or nobody has made it', async () => {
    const listed = {
      issuers: [{ id: issuerOfBadges, keys: [{ publicKey: key.multikey }, { publicKey: other.multikey }] }],
    }
    const method = { verificationMethod: `${issuerOfBadges}#${key.multikey}` }
    expect(await refusalOf(await withProof(badge(), other, method), listed)).toBe('broken_proof')
    const signed = await withProof(badge(), key)
    for (const proofValue of [
      '',
      'z',
      'zzz',
      `z${'1'.repeat(64)}`,
      `z${'2'.repeat(500)}`,
      `m${'A'.repeat(86)}`,
    ])
      expect(await refusalOf({ ...signed, proof: { ...(signed['proof'] as object), proofValue } })).toBe(
        'broken_proof',
      )
  })

  it('is broken where the token was signed by another or changed', async () => {
    expect(await refusalOf(await asToken(badge(), other))).toBe('broken_proof')
    const [header, , signature] = token.split('.')
    const payload = Buffer.from(JSON.stringify(badge({ name: 'Lain' }))).toString('base64url')
    expect(await refusalOf(`${header}.${payload}.${signature}`)).toBe('broken_proof')
    expect(await refusalOf(`${header}.${token.split('.')[1]}.`)).toBe('broken_proof')
  })

  it('ends when it says that it does', async () => {
    const signed = await withProof(badge(), key, { expires: '2026-11-29T02:59:59Z' })
    expect(await refusalOf(signed)).toBe('expired')
    expect(await refusalOf(await withProof(badge(), key, { expires: moment.toString() }))).toBe('accepted')
  })
})

describe('the issuer', () => {
  it('has to be in the list, under exactly its name', async () => {
    for (const issuer of ['https://lain.example', `${issuerOfBadges}/`, issuerOfBadges.toUpperCase()])
      expect(await refusalsOf({ issuer })).toBe('unknown_issuer')
  })

  it('cannot be spoken for by the key of another trusted issuer', async () => {
    const issuers = [
      { id: issuerOfBadges, keys: [{ publicKey: key.multikey }] },
      { id: 'https://lain.example', keys: [{ publicKey: other.multikey }] },
    ]
    expect(await refusalOf(await withProof(badge(), other), { issuers })).toBe('untrusted_key')
    expect(await refusalOf(await asToken(badge(), other), { issuers })).toBe('broken_proof')
  })

  it('is not believed because the badge brings a key along', async () => {
    expect(await refusalOf(await withProof(badge(), other))).toBe('untrusted_key')
    const did = `did:key:${other.multikey}`
    const proof = { verificationMethod: `${did}#${other.multikey}` }
    expect(await refusalOf(await withProof(badge(), other, proof))).toBe('untrusted_key')
    expect(await refusalOf(await withProof(badge({ issuer: did }), other, proof))).toBe('unknown_issuer')
    expect(await refusalOf(await asToken(badge(), other, { jwk: other.jwk }))).toBe('untrusted_key')
  })

  it('is not believed where none of its listed keys can be read', async () => {
    const issuers = [{ id: issuerOfBadges, keys: [{ publicKey: 'bukan kunci' }, { publicKey: null }] }]
    expect(await refusalOf(token, { issuers })).toBe('untrusted_key')
  })
})

describe('the moment', () => {
  it('may be the first and the last of the validity, and no other beside them', async () => {
    const at = async (time: string) => await refusalsOf({}, { moment: Temporal.Instant.from(time) })
    expect(await at('2026-01-14T23:59:59.999Z')).toBe('not_yet_valid')
    expect(await at('2026-01-15T00:00:00Z')).toBe('accepted')
    expect(await at('2028-01-15T00:00:00Z')).toBe('accepted')
    expect(await at('2028-01-15T00:00:00.001Z')).toBe('expired')
  })

  it('is read in the zone that the badge names, and in UTC where it names none', async () => {
    const at = async (validUntil: string, time: string) =>
      await refusalsOf({ validUntil }, { moment: Temporal.Instant.from(time) })
    expect(await at('2027-01-01T07:00:00+07:00', '2027-01-01T00:00:01Z')).toBe('expired')
    expect(await at('2027-01-01T00:00:00', '2027-01-01T00:00:00Z')).toBe('accepted')
    expect(await at('2027-01-01T00:00:00', '2027-01-01T00:00:01Z')).toBe('expired')
  })

  it('counts by the narrowest of the times that a badge names', async () => {
    expect(await refusalsOf({ expirationDate: '2026-06-01T00:00:00Z' })).toBe('expired')
    expect(await refusalsOf({ issuanceDate: '2027-06-01T00:00:00Z' })).toBe('not_yet_valid')
  })
})

describe('a recipient', () => {
  it('has to be one of those expected', async () => {
    const recipient = { emails: ['budi.contoh@bank-contoh.example', ''], dids: ['did:example:budi', ''] }
    expect(await refusalsOf({}, { recipient })).toBe('wrong_recipient')
    expect(await refusalsOf({}, { recipient: { emails: [], dids: [] } })).toBe('wrong_recipient')
    const nobody = subject({ identifier: undefined, id: '' })
    expect(await refusalsOf({ credentialSubject: nobody }, { recipient })).not.toBe('accepted')
  })

  it('is one, not several', async () => {
    const both = [subject(), subject({ id: 'did:example:budi' })]
    expect(await refusalsOf({ credentialSubject: both })).toBe('ambiguous')
  })
})
