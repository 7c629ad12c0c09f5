import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { badge, expectRani, fileOf, makeBadgeKey, withProof } from '../../../test/badges.ts'
import { knownContexts, listed } from './contexts.ts'
import { verifyBadge } from './verify.ts'

/** Every term that a context defines at any depth, with its definition. */
function termsOf(context: unknown): { term: string; definition: unknown }[] {
  if (typeof context !== 'object' || context === null) return []
  return Object.entries(context).flatMap(([term, definition]) => [
    { term, definition: definition as unknown },
    ...termsOf((definition as { '@context'?: unknown } | null)?.['@context']),
  ])
}

const defined = z.union([z.string(), z.looseObject({ '@id': z.string() }).transform((whole) => whole['@id'])])

function addressOf(definition: unknown): string {
  return defined.catch('').parse(definition)
}

const terms = [...knownContexts.values()].flatMap((document) =>
  termsOf((document as { '@context': unknown })['@context']),
)

describe('the vocabularies that are known', () => {
  it('are all at hand', () => {
    expect([...knownContexts.keys()].toSorted()).toEqual([
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      'https://w3id.org/security/data-integrity/v1',
      'https://w3id.org/security/data-integrity/v2',
      'https://w3id.org/security/suites/ed25519-2020/v1',
      'https://www.w3.org/2018/credentials/v1',
      'https://www.w3.org/ns/credentials/status/v1',
      'https://www.w3.org/ns/credentials/v2',
    ])
  })

  // What `checkOneReading` relies on: keywords hide behind no other word, and what is read has one word each.
  it('have no other words for keywords than id and type, and none that swallows or turns around', () => {
    const keywords = terms.filter(({ definition }) => addressOf(definition).startsWith('@'))
    expect([...new Set(keywords.map(({ term }) => term))].toSorted()).toEqual(['id', 'type'])
    expect(terms.filter(({ term }) => ['@vocab', '@base', '@import', '@propagate'].includes(term))).toEqual(
      [],
    )
    const odd = terms.filter(({ definition }) => /"@(?:reverse|nest|index)"/.test(JSON.stringify(definition)))
    expect(odd).toEqual([])
  })

  it('have one word for each thing that is read', () => {
    const read = {
      issuer: 'https://www.w3.org/2018/credentials#issuer',
      validFrom: 'https://www.w3.org/2018/credentials#validFrom',
      validUntil: 'https://www.w3.org/2018/credentials#validUntil',
      issuanceDate: 'https://www.w3.org/2018/credentials#issuanceDate',
      expirationDate: 'https://www.w3.org/2018/credentials#expirationDate',
      credentialStatus: 'https://www.w3.org/2018/credentials#credentialStatus',
      credentialSubject: 'https://www.w3.org/2018/credentials#credentialSubject',
      achievement: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement',
      identifier: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier',
      identityHash: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash',
    }
    for (const [word, address] of Object.entries(read)) {
      const words = terms.filter(({ definition }) =>
        [address, address.replace('https://www.w3.org/2018/credentials#', 'cred:')].includes(
          addressOf(definition),
        ),
      )
      expect([...new Set(words.map(({ term }) => term))], address).toEqual([word])
    }
  })

  it('may stand beside each other as issuers put them', async () => {
    const key = makeBadgeKey()
    const more = [
      [1, 'https://w3id.org/security/suites/ed25519-2020/v1', 'https://www.w3.org/ns/credentials/status/v1'],
      [2, 'https://w3id.org/security/suites/ed25519-2020/v1', 'https://w3id.org/security/data-integrity/v2'],
      [2, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    ] as const
    for (const [model, ...extensions] of more) {
      const contexts = [...listed(badge({}, model)['@context']), ...extensions]
      const file = fileOf(await withProof(badge({ '@context': contexts }, model), key))
      expect(await verifyBadge(file, expectRani([key])), extensions.join()).toMatchObject({ ok: true })
    }
  })
})
