import { beforeAll, describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  expectRani,
  fileOf,
  issuerOfBadges,
  makeBadgeKey,
  png,
  subject,
  svg,
  textChunk,
  withProof,
  type BadgeKey,
} from '../../../test/badges.ts'
import { listed } from './contexts.ts'
import { isUsableKey, verifyBadge } from './verify.ts'

const key = makeBadgeKey()
let embedded = ''
let token = ''

beforeAll(async () => {
  embedded = JSON.stringify(await withProof(badge(), key))
  token = await asToken(badge(), key)
})

async function verdictOn(file: Buffer, keys: readonly BadgeKey[] = [key]) {
  return await verifyBadge(file, expectRani(keys))
}

describe('a badge is read', () => {
  it('from JSON, with all that it says', async () => {
    expect(await verdictOn(fileOf(embedded))).toEqual({
      ok: true,
      credential: {
        id: 'urn:uuid:7f4b8a52-6f0e-4d8b-9c0c-2f3f5f6e0a11',
        name: 'Pertolongan pertama di tempat kerja',
        issuer: { id: issuerOfBadges, name: 'LSP Contoh' },
        achievement: {
          id: 'https://lsp-contoh.example/lencana/p3k',
          name: 'Pertolongan pertama',
          achievementType: 'Certificate',
          description: 'Memberi pertolongan pertama di tempat kerja.',
          criteria: { narrative: 'Lulus uji tertulis dan uji praktik.' },
        },
        recipient: { by: 'email', value: 'rani.contoh@bank-contoh.example' },
        validFrom: Temporal.Instant.from('2026-01-15T00:00:00Z'),
        validUntil: Temporal.Instant.from('2028-01-15T00:00:00Z'),
        awardedAt: undefined,
        evidence: [{ id: 'https://lsp-contoh.example/bukti/9', name: 'Uji praktik' }],
        status: { state: 'none' },
        container: 'json',
        proof: 'eddsa-rdfc-2022',
      },
    })
  })

  it('from JSON that begins with a byte order mark and ends with empty lines', async () => {
    expect(await verdictOn(fileOf(`\uFEFF${embedded}\n\n`))).toMatchObject({ ok: true })
  })

  it('with a proof over sorted JSON, also where the proof names its contexts', async () => {
    const plain = await withProof(badge(), key, { suite: 'eddsa-jcs-2022' })
    expect(await verdictOn(fileOf(plain))).toMatchObject({ credential: { proof: 'eddsa-jcs-2022' } })
    const named = await withProof(badge(), key, {
      suite: 'eddsa-jcs-2022',
      '@context': badge()['@context'],
    })
    expect(await verdictOn(fileOf(named))).toMatchObject({ ok: true })
  })

  it.each(['EdDSA', 'ES256', 'RS256'] as const)('from a token signed with %s', async (algorithm) => {
    const own = makeBadgeKey(algorithm)
    const file = fileOf(await asToken(badge(), own))
    const verdict = { ok: true, credential: { container: 'jwt', proof: algorithm } }
    expect(await verdictOn(file, [own])).toMatchObject(verdict)
    const asJwk = [{ id: issuerOfBadges, keys: [{ publicKey: own.jwk }] }]
    expect(await verifyBadge(file, expectRani([], { issuers: asJwk }))).toMatchObject(verdict)
  })

  it.each([
    ['png', () => png(textChunk(embedded))],
    ['png', () => png(textChunk(token))],
    ['png', () => png(textChunk(embedded, true))],
    ['svg', () => svg(`<openbadges:credential><![CDATA[ ${embedded} ]]></openbadges:credential>`)],
    ['svg', () => svg(`<openbadges:credential verify="${token}"></openbadges:credential>`)],
    ['svg', () => svg(`<openbadges:credential verify="${token}"/>`, '<!DOCTYPE svg>')],
  ])('baked into a picture: %s', async (container, picture) => {
    expect(await verdictOn(picture())).toMatchObject({ ok: true, credential: { container } })
  })

  it('of data model 1.1, embedded, as a token, and as the claim of a token that says the rest', async () => {
    const old = badge({}, 1)
    const claim = badge(
      { id: undefined, issuer: undefined, issuanceDate: undefined, expirationDate: undefined },
      1,
    )
    const claims = {
      iss: issuerOfBadges,
      jti: old['id'],
      nbf: Temporal.Instant.from('2026-01-15T00:00:00Z').epochMilliseconds / 1000,
      exp: Temporal.Instant.from('2028-01-15T00:00:00Z').epochMilliseconds / 1000,
    }
    const files = [
      await withProof(old, key),
      await asToken(old, key),
      await asToken({ ...claims, vc: claim }, key),
    ]
    for (const file of files)
      expect(await verdictOn(fileOf(file))).toMatchObject({
        ok: true,
        credential: {
          id: old['id'],
          issuer: { id: issuerOfBadges },
          validFrom: Temporal.Instant.from('2026-01-15T00:00:00Z'),
          validUntil: Temporal.Instant.from('2028-01-15T00:00:00Z'),
        },
      })
  })

  it.each([
    [1, 'context.json'],
    [1, 'context-3.0.1.json'],
    [2, 'context-3.0.2.json'],
    [2, 'context-3.0.3.json'],
  ] as const)('in every published vocabulary of Open Badges: data model %d, %s', async (model, file) => {
    const contexts = listed(badge({}, model)['@context']).map((one) =>
      typeof one === 'string' && one.includes('/ob/')
        ? `https://purl.imsglobal.org/spec/ob/v3p0/${file}`
        : one,
    )
    const signed = await withProof(badge({ '@context': contexts }, model), key)
    expect(await verdictOn(fileOf(signed))).toMatchObject({ ok: true })
  })

  it('with an endorsement that brings its own contexts and proof', async () => {
    const endorsement = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:0e6a2a4e-8e0a-4a35-9b0c-3a0f5a8b7c01',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: 'https://asosiasi-contoh.example', type: ['Profile'] },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: {
        id: 'https://lsp-contoh.example/lencana/p3k',
        type: ['EndorsementSubject'],
        endorsementComment: 'Baik.',
      },
    }
    const ofThisBadge = {
      ...endorsement,
      id: 'urn:uuid:0e6a2a4e-8e0a-4a35-9b0c-3a0f5a8b7c02',
      credentialSubject: { ...endorsement.credentialSubject, id: badge()['id'] },
    }
    const signed = await withProof(badge({ endorsement: [endorsement, ofThisBadge] }), key)
    expect(await verdictOn(fileOf(signed))).toMatchObject({ ok: true })
  })
})

describe('an issuer that is a did:key', () => {
  const issuer = `did:key:${key.multikey}`
  const issuers = [{ id: issuer, keys: [] }]

  it('is trusted by its name alone, whichever way the badge is signed', async () => {
    const named = badge({ issuer: { id: issuer, type: ['Profile'] } })
    const proof = { verificationMethod: `${issuer}#${key.multikey}` }
    const files = [
      await withProof(named, key, proof),
      await asToken(named, key, { kid: `${issuer}#${key.multikey}` }),
      await asToken(named, key, { kid: undefined, jwk: key.jwk }),
    ]
    for (const file of files)
      expect(await verifyBadge(fileOf(file), expectRani([], { issuers }))).toMatchObject({ ok: true })
  })

  it('may be on P-256', async () => {
    const point = makeBadgeKey('ES256')
    const did = `did:key:${point.multikey}`
    const file = fileOf(await asToken(badge({ issuer: did }), point, { kid: `${did}#${point.multikey}` }))
    expect(await verifyBadge(file, expectRani([], { issuers: [{ id: did, keys: [] }] }))).toMatchObject({
      ok: true,
      credential: { issuer: { id: did } },
    })
  })
})

describe('one of several proofs', () => {
  it('is enough where others are of unknown kinds or by others', async () => {
    const signed = await withProof(badge(), key)
    const unknown = { type: 'Ed25519Signature2020', proofValue: 'zz' }
    const { proof: foreign = null } = await withProof(badge(), makeBadgeKey())
    const several = { ...signed, proof: [unknown, foreign, signed['proof']] }
    expect(await verdictOn(fileOf(several))).toMatchObject({ ok: true })
  })
})

describe('a key in the list of the administrator', () => {
  it('is usable as Multikey or JWK, and only a public one of a known kind', () => {
    const rsa = makeBadgeKey('RS256')
    for (const one of [key.multikey, key.jwk, rsa.multikey, rsa.jwk, makeBadgeKey('ES256').multikey])
      expect(isUsableKey(one)).toBe(true)
    const secret = key.privateKey.export({ format: 'jwk' })
    const unusable = [secret, '', 'z', `z${'1'.repeat(5000)}`, 'zabc', { kty: 'oct', k: 'AAAA' }, {}, null]
    for (const one of unusable) expect(isUsableKey(one)).toBe(false)
    expect(isUsableKey({ ...rsa.jwk, e: 'AQ' })).toBe(false)
  })

  it('is chosen by the name under which it is listed', async () => {
    const name = `${issuerOfBadges}#kunci-1`
    const file = fileOf(await asToken(badge(), key))
    const named = (id: string, publicKey: unknown) => ({
      issuers: [{ id: issuerOfBadges, keys: [{ id, publicKey }] }],
    })
    expect(await verifyBadge(file, expectRani([], named(name, key.multikey)))).toMatchObject({ ok: true })
    expect(await verifyBadge(file, expectRani([], named(`${name}1`, key.multikey)))).toMatchObject({
      code: 'untrusted_key',
    })
    expect(await verifyBadge(file, expectRani([], named(name, makeBadgeKey().multikey)))).toMatchObject({
      code: 'broken_proof',
    })
  })
})

describe('what is only shown', () => {
  it('is left out where it is of another kind than expected, and cut where it is long', async () => {
    const achievement = {
      id: 'https://lsp-contoh.example/lencana/p3k',
      type: ['Achievement'],
      name: 'x'.repeat(5000),
      criteria: 'https://lsp-contoh.example/kriteria',
    }
    const evidence = [{ id: 'javascript:alert(1)', type: ['Evidence'], name: ['Uji'] }]
    const signed = await withProof(
      badge({ name: undefined, evidence, credentialSubject: subject({ achievement }) }),
      key,
    )
    const verdict = await verdictOn(fileOf(signed))
    expect(verdict).toMatchObject({ ok: true, credential: { name: 'x'.repeat(2000) } })
    expect(verdict).toMatchObject({ credential: { achievement: { criteria: undefined } } })
    expect(verdict).toMatchObject({ credential: { evidence: [{ id: undefined, name: 'Uji' }] } })
  })
})
