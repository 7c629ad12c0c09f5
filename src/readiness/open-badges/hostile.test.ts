import { createHmac } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  expectRani,
  fileOf,
  makeBadgeKey,
  png,
  pngChunk,
  subject,
  svg,
  textChunk,
  withProof,
} from '../../../test/badges.ts'
import type { JsonObject } from './strict-json.ts'
import { verifyBadge, type BadgeExpectation } from './verify.ts'

const key = makeBadgeKey()
let signed: JsonObject = {}
let text = ''

beforeAll(async () => {
  signed = await withProof(badge(), key)
  text = JSON.stringify(signed)
})

async function outcome(
  file: object | string | Uint8Array,
  changes: Partial<BadgeExpectation> = {},
): Promise<string> {
  const bytes = file instanceof Uint8Array ? file : fileOf(file)
  const verdict = await verifyBadge(bytes, expectRani([key], changes))
  return verdict.ok ? 'accepted' : verdict.code
}

function encoded(part: object | string): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}

describe('a token whose algorithm lies', () => {
  it('is refused where it needs no signature', async () => {
    for (const alg of ['none', 'None', 'NONE', '', undefined, null, ['EdDSA']])
      for (const signature of ['', 'AAAA'])
        expect(await outcome(`${encoded({ alg })}.${encoded(badge())}.${signature}`)).toBe(
          'unknown_proof_kind',
        )
  })

  it('is refused where the public key is taken for a secret', async () => {
    const rsa = makeBadgeKey('RS256')
    const secrets = [JSON.stringify(rsa.jwk), rsa.multikey, rsa.jwk.n ?? '']
    for (const secret of secrets) {
      const body = `${encoded({ alg: 'HS256', jwk: { kty: 'oct', k: encoded(secret) } })}.${encoded(badge())}`
      const signature = createHmac('sha256', secret).update(body).digest('base64url')
      const verdict = await verifyBadge(fileOf(`${body}.${signature}`), expectRani([rsa]))
      expect(verdict).toMatchObject({ ok: false, code: 'unknown_proof_kind' })
    }
  })

  it('is refused where the algorithm is one of another kind of key', async () => {
    const token = await asToken(badge(), key)
    const [, payload, signature] = token.split('.')
    for (const alg of ['RS256', 'ES256'])
      expect(await outcome(`${encoded({ alg })}.${payload}.${signature}`)).toBe('broken_proof')
  })

  it('is refused where it is some other token of the issuer, or asks for rules of its own', async () => {
    expect(await outcome(await asToken(badge(), key, { typ: 'at+jwt' }))).toBe('unknown_proof_kind')
    expect(await outcome(await asToken(badge(), key, { typ: 'VC+JWT' }))).toBe('accepted')
    const [, payload, signature] = (await asToken(badge(), key)).split('.')
    const header = encoded({ alg: 'EdDSA', crit: ['b64'], b64: false })
    expect(await outcome(`${header}.${payload}.${signature}`)).toBe('unknown_proof_kind')
  })

  it('is refused where its parts are not written in the one way', async () => {
    const [header = '', payload, signature] = (await asToken(badge(), key)).split('.')
    expect(await outcome(`${header}.${payload}.${signature}=`)).toBe('not_a_badge')
    expect(await outcome(`${header}.${payload}.${signature}.x`)).toBe('not_a_badge')
    const twice = Buffer.from('{"alg":"EdDSA","alg":"EdDSA"}').toString('base64url')
    expect(await outcome(`${twice}.${payload}.${signature}`)).toBe('ambiguous')
    // The last letter of 64 bytes has four bits that mean nothing.
    const last = signature?.at(-1) ?? ''
    const alike = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const next = alike[alike.indexOf(last) + 1] ?? 'B'
    expect(await outcome(`${header}.${payload}.${signature?.slice(0, -1)}${next}`)).toBe('broken_proof')
  })

  it('is refused where it claims what the credential in it does not', async () => {
    const claims = [
      { iss: 'https://lain.example' },
      { jti: 'urn:uuid:lain' },
      { sub: 'did:example:lain' },
      { nbf: 1_700_000_000 },
      { exp: 4_000_000_000 },
    ]
    const document = badge({ credentialSubject: subject({ id: 'did:example:rani' }) })
    for (const claim of claims)
      expect(await outcome(await asToken({ ...document, ...claim }, key)), JSON.stringify(claim)).toBe(
        'ambiguous',
      )
    expect(
      await outcome(await asToken({ ...badge({ validUntil: undefined }), exp: 1_790_000_000 }, key)),
    ).toBe('expired')
    for (const exp of ['1790000000', Number.MAX_VALUE, null])
      expect(await outcome(await asToken({ ...badge(), exp }, key))).toBe('unreadable')
  })
})

describe('JSON that readers read differently', () => {
  it('is refused where a key stands twice, however it is written', async () => {
    expect(await outcome(text.replace('{', '{"validUntil":"2099-01-01T00:00:00Z",'))).toBe('ambiguous')
    expect(await outcome(text.replace('"name":', String.raw`"n\u0061me":"Lain","name":`))).toBe('ambiguous')
  })

  it('is refused where a key reaches a prototype', async () => {
    for (const word of ['__proto__', 'constructor', 'prototype', String.raw`__pr\u006fto__`])
      expect(await outcome(text.replace('{', `{"${word}":{"ok":true},`))).toBe('unreadable')
    expect({}).not.toHaveProperty('ok')
  })

  it('is refused where a character is half a one, or bytes are no UTF-8', async () => {
    for (const odd of ['ud800', 'udc00', 'u0000'])
      expect(await outcome(text.replace('Pertolongan', `\\${odd}`))).toBe('unreadable')
    expect(
      await outcome(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')])),
    ).toBe('unreadable')
    expect(await outcome(text.slice(0, -1))).toBe('unreadable')
  })

  it('is refused where it is deep, intricate or long', async () => {
    expect(await outcome(`{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)).toBe('too_large')
    expect(await outcome({ ...signed, evidence: Array.from({ length: 2500 }, () => ({})) })).toBe('too_large')
    expect(await outcome({ ...signed, name: 'x'.repeat(1024 * 1024) })).toBe('too_large')
    expect(await outcome(Buffer.alloc(5 * 1024 * 1024 + 1))).toBe('too_large')
  })
})

describe('words that would mean something else', () => {
  const [model, badges] = badge()['@context'] as readonly string[]

  it.each([
    ['a vocabulary in the badge itself', [model, badges, { validUntil: 'https://lain.example/kata' }]],
    ['an unknown address', [model, badges, 'https://lain.example/kata.json']],
    [
      'one that swallows unknown words',
      [model, badges, 'https://www.w3.org/ns/credentials/undefined-terms/v2'],
    ],
    ['the data model in second place', [badges, model]],
    ['nothing at all in between', [model, null, badges]],
  ])('are refused: %s', async (_, context) => {
    const file = await withProof(badge({ '@context': context }), key, { suite: 'eddsa-jcs-2022' })
    expect(await outcome(file)).toBe('unknown_context')
    expect(await outcome(await asToken(badge({ '@context': context }), key))).toBe('unknown_context')
  })

  it('are refused further in, too', async () => {
    for (const context of [null, { name: 'https://lain.example/nama' }, 'https://lain.example/kata.json']) {
      const inner = badge({ evidence: [{ '@context': context, type: ['Evidence'] }] })
      expect(await outcome(await withProof(inner, key, { suite: 'eddsa-jcs-2022' }))).toBe('unknown_context')
    }
  })

  it('are refused where the graph that is signed would drop them', async () => {
    expect(await outcome({ ...signed, kata: 'yang tidak dikenal' })).toBe('broken_proof')
  })
})

describe('a picture', () => {
  it('that unpacks without end is refused', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const head = Buffer.from('openbadgecredential\0\u0001\0\0\0', 'latin1')
    const picture = png(textChunk('', true))
    expect(await outcome(picture)).toBe('not_a_badge')
    expect(await outcome(pngOf(Buffer.concat([head, bomb])))).toBe('too_large')
  })

  it('with two badges, or a broken one, is refused', async () => {
    expect(await outcome(png(textChunk(text), textChunk(text)))).toBe('ambiguous')
    const whole = png(textChunk(text))
    for (const at of [10, 45, 120]) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 1
      expect(await outcome(broken)).toBe('unreadable')
    }
    for (const length of [8, 20, 60, whole.length - 1])
      expect(await outcome(whole.subarray(0, length))).toBe('unreadable')
    expect(await outcome(pngOf(Buffer.from('openbadgecredential\0\0', 'latin1')))).toBe('unreadable')
    expect(await outcome(pngOf(Buffer.from('openbadgecredential\0\u0001\u0001\0\0x', 'latin1')))).toBe(
      'unreadable',
    )
    expect(await outcome(pngOf(Buffer.from('openbadgecredential\0\u0001\0\0\0x', 'latin1')))).toBe(
      'unreadable',
    )
  })
})

describe('a drawing', () => {
  it('that declares or uses entities is refused', async () => {
    const laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
    const outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    for (const declared of [laughs, outside])
      expect(await outcome(svg(`<openbadges:credential>&c;</openbadges:credential>`, declared))).toBe(
        'unreadable',
      )
    expect(await outcome(svg('<openbadges:credential>&c;</openbadges:credential>'))).toBe('unreadable')
  })

  it('with two badges, an element in one, or no end is refused', async () => {
    const one = `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`
    expect(await outcome(svg(one))).toBe('accepted')
    expect(await outcome(svg(one + one))).toBe('ambiguous')
    expect(
      await outcome(svg(`<openbadges:credential verify="a.b.c"><![CDATA[${text}]]></openbadges:credential>`)),
    ).toBe('ambiguous')
    expect(await outcome(svg(`<openbadges:credential><b/></openbadges:credential>`))).toBe('ambiguous')
    expect(await outcome(svg(one).subarray(0, -6))).toBe('unreadable')
    expect(await outcome(svg('<g>'.repeat(300)))).toBe('too_large')
  })

  it('whose element only looks like a badge has none', async () => {
    const foreign = `<b:credential xmlns:b="https://lain.example"><![CDATA[${text}]]></b:credential>`
    expect(await outcome(svg(foreign))).toBe('not_a_badge')
  })
})

/** A picture with one chunk of text of this content. */
function pngOf(content: Buffer): Buffer {
  return png(pngChunk('iTXt', content))
}
