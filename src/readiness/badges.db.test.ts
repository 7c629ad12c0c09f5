import { beforeAll, describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  issuerOfBadges,
  makeBadgeKey,
  png,
  subject,
  svg,
  textChunk,
  withProof,
} from '../../test/badges.ts'
import { testHarness, type Answer } from '../../test/harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const key = makeBadgeKey()
const course = 'https://lsp-contoh.example/lencana/p3k'
let bank: ReadinessBank
let kindId: string
let issuerId: string

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeReadinessBank(harness)
  const text = (word: string) => ({ id: word, en: `${word} (en)` })
  const terms = { assessed: false, validityMonths: 12, renewalDays: 30, minimumAge: null, prerequisite: null }
  const steward = await bank.steward()
  const made = await steward.call('POST', '/credential-kinds', {
    body: { name: text('Pertolongan pertama'), issuer: text('LSP'), ...terms, includes: [], grants: [] },
  })
  kindId = idIn(made)
  const trusted = await (
    await bank.as('administrator')
  ).call('POST', '/badge-issuers', {
    body: { issuer: issuerOfBadges, name: 'LSP Contoh', keys: [{ publicKey: key.multikey }], reason: 'Uji' },
  })
  issuerId = idIn(trusted)
  const kept = await steward.call('POST', '/badge-achievements', {
    body: { issuerId, achievementId: course, kindId, reason: 'Uji' },
  })
  if (kept.status !== 201) throw new Error(kept.text)
})

/** What a badge of somebody of the bank says: its own id, and their address. */
function badgeFor(who: string, changes: Readonly<Record<string, unknown>> = {}, achievement?: object) {
  const identityHash = `${who.toLowerCase()}.${bank.organisationId}@uji.example`
  return badge({
    id: `urn:uuid:${crypto.randomUUID()}`,
    credentialSubject: subject({
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash, identityType: 'emailAddress' }],
      ...(achievement && { achievement }),
    }),
    ...changes,
  })
}

async function send(
  who: string,
  content: Buffer | string | object,
  { path = '/badges', name = 'lencana.json' } = {},
): Promise<Answer> {
  const file = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return (await bank.as(who)).call('POST', path, {
    body: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--batas--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
    language: 'en',
  })
}

const choosing = () => ({ path: `/credential-kinds/${kindId}/badges` })
const other = {
  id: 'https://lsp-contoh.example/lencana/lain',
  type: ['Achievement'],
  name: 'Lain',
  criteria: {},
}

describe('a badge', () => {
  it('counts at once where its achievement is known to prove a kind, no longer than the kind is valid', async () => {
    const said = badgeFor('driver')
    const taken = await send('driver', await withProof(said, key))
    expect(taken.status, taken.text).toBe(201)
    expect(taken.body).toMatchObject({
      kind: { id: kindId },
      source: 'badge',
      state: 'verified',
      issuedOn: '2026-01-15',
      validUntil: '2027-01-15',
      decidedBy: null,
      badge: { name: 'Pertolongan pertama di tempat kerja', issuer: 'LSP Contoh', status: 'none' },
    })
    const driver = await bank.as('driver')
    const mine = await driver.call('GET', '/readiness')
    expect(mine.body.evidence).toMatchObject([{ id: taken.body.id }])
    const file = await driver.call('GET', `/evidence/${taken.body.id}/file`)
    expect(file.body ?? JSON.parse(file.text)).toMatchObject({ id: said['id'] })
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=evidence.badge_verified')
    expect(log.body.rows).toHaveLength(1)
  })

  it('is taken as token, picture and drawing, and refused the second time in whatever file', async () => {
    const said = badgeFor('driverTwo')
    const proven = JSON.stringify(await withProof(said, key))
    const first = await send('driverTwo', png(textChunk(proven)), { name: 'lencana.png' })
    expect([first.status, first.body.file?.type], first.text).toEqual([201, 'image/png'])
    const drawing = svg(`<openbadges:credential><![CDATA[${proven}]]></openbadges:credential>`)
    for (const again of [proven, drawing, await asToken(said, key)]) {
      const twice = await send('driverTwo', again)
      expect([twice.status, twice.body.code], twice.text).toEqual([409, 'badge_twice'])
    }
    const drawn = JSON.stringify(await withProof(badgeFor('driverTwo'), key))
    const second = await send(
      'driverTwo',
      svg(`<openbadges:credential><![CDATA[${drawn}]]></openbadges:credential>`),
    )
    expect(second.body.file, second.text).toMatchObject({ type: 'image/svg+xml' })
    const served = await (await bank.as('driverTwo')).call('GET', `/evidence/${second.body.id}/file`)
    expect(served.headers['content-disposition']).toMatch(/^attachment/)
    expect((await send('driverTwo', await asToken(badgeFor('driverTwo'), key))).status).toBe(201)
  })

  it('is checked by a second person where nobody said what its achievement proves', async () => {
    const unknown = await withProof(badgeFor('driver', {}, other), key)
    const open = await send('driver', unknown)
    expect([open.status, open.body.code], open.text).toEqual([422, 'badge_kind_open'])
    const chosen = await send('driver', unknown, choosing())
    expect(chosen.body, chosen.text).toMatchObject({ state: 'waiting', badge: { issuer: 'LSP Contoh' } })
    const head = await bank.as('itHead')
    await head.call('POST', `/evidence/${chosen.body.id}/reject`, { body: { reason: 'Bukan ini' } })
    const anew = await send('driver', unknown, choosing())
    expect(anew.status, 'what was rejected may be handed in as something else').toBe(201)
    const verified = await head.call('POST', `/evidence/${anew.body.id}/verify`, { body: {} })
    expect(verified.body.state).toBe('verified')
    const wrong = await send('driver', await withProof(badgeFor('driver'), key), {
      path: `/credential-kinds/${bank.kinds['sim-a']}/badges`,
    })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'badge_other_kind'])
  })

  it('says where nobody knows whether it was revoked', async () => {
    const listed = badgeFor('driver', {
      credentialStatus: {
        id: 'https://lsp-contoh.example/status/3#7',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: 'https://lsp-contoh.example/status/3',
      },
    })
    const taken = await send('driver', await withProof(listed, key))
    expect(taken.body.badge?.status, taken.text).toBe('not_at_hand')
  })

  it('of an issuer or achievement that one put into the list oneself waits for somebody else', async () => {
    const steward = await bank.steward()
    const email = (await steward.call('GET', '/profile')).body.email as string
    await steward.call('POST', '/badge-achievements', {
      body: { issuerId, achievementId: 'urn:uji:sendiri', kindId, reason: 'Uji' },
    })
    const own = badgeFor('steward', {
      credentialSubject: subject({
        identifier: [
          { type: 'IdentityObject', hashed: false, identityHash: email, identityType: 'emailAddress' },
        ],
        achievement: { ...other, id: 'urn:uji:sendiri' },
      }),
    })
    const taken = await send('steward', await withProof(own, key))
    expect(taken.body.state, taken.text).toBe('waiting')
  })
})

describe('a badge that is refused', () => {
  const evidence = async () =>
    (await (await bank.as('driver')).call('GET', '/readiness')).body.evidence.length

  it('says why, and leaves nothing behind', async () => {
    const before = await evidence()
    const foreign = makeBadgeKey()
    const changed = { ...(await withProof(badgeFor('driver'), key)), name: 'Lain' }
    const refused: readonly [string, Buffer | string | object][] = [
      ['badge_not_a_badge', 'bukan lencana'],
      ['badge_broken_proof', changed],
      ['badge_untrusted_key', await withProof(badgeFor('driver'), foreign)],
      ['badge_wrong_recipient', await withProof(badgeFor('driverTwo'), key)],
      ['badge_expired', await withProof(badgeFor('driver', { validUntil: '2026-02-01T00:00:00Z' }), key)],
      [
        'badge_not_yet_valid',
        await withProof(badgeFor('driver', { validFrom: '2027-01-01T00:00:00Z' }), key),
      ],
      [
        'badge_unknown_issuer',
        await withProof(
          badgeFor('driver', { issuer: { id: 'https://lain.example', type: ['Profile'] } }),
          key,
        ),
      ],
      ['badge_too_large', Buffer.alloc(5 * 1024 * 1024 + 1, 97)],
      ['evidence_file_empty', Buffer.alloc(0)],
    ]
    for (const [code, file] of refused) {
      const answer = await send('driver', file)
      expect(answer.body.code, answer.text).toBe(code)
      expect(answer.body.detail ?? answer.body.title, code).not.toBe('')
    }
    expect(await evidence()).toBe(before)
  })

  it('is refused before it is read where somebody sends one after the other', async () => {
    const codes = new Set<string>()
    for (let sent = 0; sent < 21; sent += 1) codes.add((await send('branchTwo', 'bukan lencana')).body.code)
    expect([...codes]).toContain('too_many_requests')
  })
})

describe('trusted issuers', () => {
  const body = { name: 'Penerbit', keys: [{ publicKey: makeBadgeKey('ES256').multikey }], reason: 'Uji' }

  it('are kept by the administrator with keys that can be used', async () => {
    const administrator = await bank.as('administrator')
    const add = (change: object) =>
      administrator.call('POST', '/badge-issuers', { body: { issuer: 'urn:uji:p', ...body, ...change } })
    const secret = JSON.stringify(makeBadgeKey().privateKey.export({ format: 'jwk' }))
    for (const publicKey of ['zzz', '{"kty"', '{}', secret])
      expect((await add({ keys: [{ publicKey }] })).body, publicKey).toMatchObject({
        code: 'badge_key_unusable',
        invalid_params: [{ name: 'body.keys.0.publicKey' }],
      })
    expect((await add({ keys: [] })).body.code).toBe('badge_issuer_keyless')
    expect((await add({ issuer: `did:key:${key.multikey}`, keys: [] })).status).toBe(201)
    expect((await add({ issuer: 'did:key:z6Mk', keys: [] })).body.code).toBe('badge_issuer_keyless')
    const jwk = JSON.stringify(makeBadgeKey('RS256').jwk)
    const made = await add({ keys: [{ id: 'urn:uji:p#1', publicKey: jwk }] })
    expect(made.body.keys, made.text).toEqual([{ id: 'urn:uji:p#1', publicKey: jwk }])
    expect((await add({})).body.code).toBe('badge_issuer_known')
  })

  it('are believed no longer once they are removed, and what they proved stays', async () => {
    const administrator = await bank.as('administrator')
    const driver = await bank.as('driver')
    const before = (await driver.call('GET', '/readiness')).body.evidence.length
    await administrator.call('POST', `/badge-issuers/${issuerId}/remove`, { body: { reason: 'Uji' } })
    const { rows } = (await administrator.call('GET', '/badge-achievements')).body
    expect(rows).toEqual([])
    const sent = await send('itOne', await withProof(badgeFor('itOne'), key))
    expect(sent.body.code, sent.text).toMatch(/^badge_(unknown_issuer|no_email)$/)
    expect((await driver.call('GET', '/readiness')).body.evidence.length).toBe(before)
  })
})
