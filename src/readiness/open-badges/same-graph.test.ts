import { beforeAll, describe, expect, it } from 'vitest'
import { badge, expectRani, fileOf, issuerOfBadges, makeBadgeKey, withProof } from '../../../test/badges.ts'
import { asGraph } from './canonical.ts'
import { isObject, type JsonObject } from './strict-json.ts'
import { verifyBadge, type BadgeExpectation } from './verify.ts'

const key = makeBadgeKey()
const late = Temporal.Instant.from('2030-01-01T00:00:00Z')
let signed: JsonObject = {}

beforeAll(async () => {
  signed = await withProof(badge(), key)
})

async function outcome(file: object, changes: Partial<BadgeExpectation> = {}): Promise<string> {
  const verdict = await verifyBadge(fileOf(file), expectRani([key], changes))
  return verdict.ok ? 'accepted' : verdict.code
}

describe('a document that makes the same graph', () => {
  const end = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2028-01-15T00:00:00Z' }
  const { validUntil: _, ...endless } = badge()

  it.each([
    ['under the full address of the word', { 'https://www.w3.org/2018/credentials#validUntil': end }],
    [
      'beside it, under its own id',
      { '@included': [{ id: endless['id'], type: 'VerifiableCredential', validUntil: end['@value'] }] },
    ],
    ['as a graph', { '@graph': [{ id: endless['id'], validUntil: end['@value'] }] }],
    ['as an object of a value', { validUntil: end }],
  ])('but hides the end of validity is refused: %s', async (__, hidden) => {
    const moved = { ...endless, ...hidden, proof: signed['proof'] ?? null }
    expect(await outcome(moved, { moment: late })).not.toBe('accepted')
    expect(await outcome(moved)).not.toBe('accepted')
  })

  it('is refused where something further in carries the id of the credential and says more', async () => {
    const related = (says: object) => badge({ evidence: [{ id: endless['id'], ...says }] })
    const named = { type: ['Evidence'], name: 'Uji praktik' }
    expect(await outcome(await withProof(related(named), key))).toBe('ambiguous')
    expect(await outcome(await withProof(related({}), key))).toBe('accepted')
    const nameless = badge({ evidence: [{ id: '_:b0', type: ['Evidence'] }] })
    expect(await outcome(await withProof(nameless, key))).toBe('ambiguous')
  })

  it('is refused where a status is cut in two', async () => {
    const whole = {
      id: 'https://lsp-contoh.example/status/3#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://lsp-contoh.example/status/3',
    }
    const file = await withProof(badge({ credentialStatus: whole }), key)
    expect(await outcome(file)).toBe('accepted')
    const { statusListIndex, ...rest } = whole
    const cut = { ...file, credentialStatus: [rest, { id: whole.id, statusListIndex }] }
    expect(await outcome(cut)).toBe('ambiguous')
  })

  it('is refused where the proof hides that it ends', async () => {
    const file = await withProof(badge(), key, { expires: '2026-12-01T00:00:00Z' })
    expect(await outcome(file)).toBe('accepted')
    const { expires, ...proof } = isObject(file['proof']) ? file['proof'] : {}
    const value = { '@type': end['@type'], '@value': expires }
    expect(
      await outcome({ ...file, proof: { ...proof, 'https://w3id.org/security#expiration': value } }),
    ).toBe('ambiguous')
  })

  it('that would take all day to compare is given up', async () => {
    // Nameless things that look alike down a long chain: telling them apart means following it again and again.
    const chain = (left: number): object => ({
      type: ['Profile'],
      ...(left === 0 ? {} : { parentOrg: chain(left - 1) }),
    })
    const document = badge({ issuer: { id: issuerOfBadges, ...chain(30) } })
    await expect(asGraph()(document)).rejects.toThrow('Maximum deep iterations exceeded')
    expect(await outcome({ ...document, proof: signed['proof'] ?? null })).toBe('broken_proof')
  })

  it('is compared once, however many proofs it has, and has only a few', async () => {
    const proofs = (count: number) => Array.from({ length: count }, () => signed['proof'] ?? null)
    expect(await outcome({ ...signed, proof: proofs(5) })).toBe('accepted')
    expect(await outcome({ ...signed, proof: proofs(6) })).toBe('too_large')
  })
})
