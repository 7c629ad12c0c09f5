import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  expectRani,
  fileOf,
  makeBadgeKey,
  png,
  svg,
  textChunk,
  withProof,
  type Suite,
} from '../../../test/badges.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'
import { verifyBadge } from './verify.ts'

const key = makeBadgeKey()
const expectation = expectRani([key])
const suites: readonly Suite[] = ['eddsa-rdfc-2022', 'eddsa-jcs-2022']
const signed = new Map<Suite, JsonObject>()
let token = ''

beforeAll(async () => {
  for (const suite of suites) signed.set(suite, await withProof(badge(), key, { suite }))
  token = await asToken(badge(), key)
})

async function isAccepted(file: Uint8Array): Promise<boolean> {
  return (await verifyBadge(file, expectation)).ok
}

function signedWith(suite: Suite): JsonObject {
  return signed.get(suite) ?? {}
}

/** The ways to every text in a document, the proof's included. */
function pathsTo(part: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof part === 'string') return [path]
  if (Array.isArray(part)) return (part as Json[]).flatMap((one, index) => pathsTo(one, [...path, index]))
  return isObject(part) ? Object.entries(part).flatMap(([word, one]) => pathsTo(one, [...path, word])) : []
}

function changedAt(
  part: Json,
  [first, ...rest]: readonly (string | number)[],
  to: (text: string) => string,
): Json {
  if (first === undefined) return typeof part === 'string' ? to(part) : part
  if (Array.isArray(part))
    return (part as Json[]).map((one, index) => (index === first ? changedAt(one, rest, to) : one))
  if (!isObject(part)) return part
  return Object.fromEntries(
    Object.entries(part).map(([word, one]) => [word, word === first ? changedAt(one, rest, to) : one]),
  )
}

type Draft = { [key: string]: unknown }

/** Every object in a document. */
function objectsIn(part: unknown): Draft[] {
  if (Array.isArray(part)) return part.flatMap(objectsIn)
  if (typeof part !== 'object' || part === null) return []
  return [part as Draft, ...Object.values(part).flatMap(objectsIn)]
}

interface Move {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly how: 'move' | 'copy' | 'wrap' | 'drop' | 'nothing' | 'reference' | 'whole'
}

/** The document with one of its properties elsewhere, or otherwise written. */
function rearranged(document: JsonObject, { from, to, word, how }: Move): JsonObject {
  const draft = structuredClone(document) as Draft
  const objects = objectsIn(draft)
  const [source = draft, target = draft] = [objects[from % objects.length], objects[to % objects.length]]
  const keys = Object.keys(source)
  const key = keys[to % keys.length] ?? ''
  const value = structuredClone(source[key])
  const changes: Record<Move['how'], () => void> = {
    move: () => {
      delete source[key]
      target[key] = value
    },
    copy: () => void (target[word] = value),
    wrap: () => void (source[key] = [value]),
    drop: () => void Reflect.deleteProperty(source, key),
    nothing: () => void (target[word] = from % 2 === 0 ? null : []),
    reference: () => {
      delete source[key]
      target[word] = [{ id: structuredClone(draft['id']), [key]: value }]
    },
    whole: () => void (source[key] = { '@value': value }),
  }
  changes[how]()
  return JSON.parse(JSON.stringify(draft)) as JsonObject
}

describe.each(suites)('a badge signed with %s', (suite) => {
  it('is not accepted once any letter of any text in it is another', async () => {
    const paths = pathsTo(badge())
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        async (path, where, letter) => {
          const changed = changedAt(signedWith(suite), path, (text) => {
            const at = where % text.length
            return text.slice(0, at) + letter + text.slice(at + 1)
          })
          fc.pre(JSON.stringify(changed) !== JSON.stringify(signedWith(suite)))
          expect(await isAccepted(fileOf(changed as JsonObject))).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is not accepted once anything that it says is left out or added', async () => {
    const document = signedWith(suite)
    for (const word of Object.keys(document)) {
      const { [word]: _, ...rest } = document
      expect(await isAccepted(fileOf(rest)), word).toBe(false)
    }
    const added = [{ description: 'Lulus dengan pujian.' }, { awardedDate: '2020-01-01T00:00:00Z' }]
    for (const more of added) expect(await isAccepted(fileOf({ ...document, ...more }))).toBe(false)
  })

  it('is not accepted once the proof says another thing of itself', async () => {
    const proof = signedWith(suite)['proof'] as JsonObject
    for (const [word, value] of Object.entries(proof)) {
      const changed = {
        ...proof,
        [word]: word === 'created' ? '2026-01-15T08:00:01Z' : `${JSON.stringify(value)}1`,
      }
      expect(await isAccepted(fileOf({ ...signedWith(suite), proof: changed })), word).toBe(false)
      const { [word]: _, ...rest } = proof
      expect(await isAccepted(fileOf({ ...signedWith(suite), proof: rest })), word).toBe(false)
    }
  })

  it('is accepted however its words are ordered and spaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.constantFrom(0, 1, 4), async (order, spaces) => {
        const shuffled = (part: Json): Json => {
          if (Array.isArray(part)) return (part as Json[]).map(shuffled)
          if (!isObject(part)) return part
          const words = Object.entries(part).map(([word, one]) => ({
            word,
            one,
            at: order.next().value ?? 0,
          }))
          return Object.fromEntries(
            words.toSorted((a, b) => a.at - b.at).map(({ word, one }) => [word, shuffled(one)]),
          )
        }
        const text = JSON.stringify(shuffled(signedWith(suite)), undefined, spaces)
        expect(await isAccepted(fileOf(text))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a badge that is rearranged', () => {
  const moves = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    word: fc.constantFrom(
      'validUntil',
      'id',
      'name',
      'type',
      'issuer',
      '@included',
      '@graph',
      '@id',
      'evidence',
      'xsd:x',
    ),
    how: fc.constantFrom('move', 'copy', 'wrap', 'drop', 'nothing', 'reference', 'whole'),
  })

  it('is refused, or says what it said', async () => {
    const whole = await verifyBadge(fileOf(signedWith('eddsa-rdfc-2022')), expectation)
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { minLength: 1, maxLength: 3 }), async (steps) => {
        const changed = steps.reduce(rearranged, signedWith('eddsa-rdfc-2022'))
        const verdict = await verifyBadge(fileOf(changed), expectation)
        if (verdict.ok) accepted += 1
        expect(verdict.ok ? verdict : whole).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
    expect(accepted).toBeGreaterThan(10)
  })
})

describe('a token', () => {
  it('is not accepted once any letter of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.stringMatching(/^[\w.-]$/), async (where, letter) => {
        const at = where % token.length
        const changed = token.slice(0, at) + letter + token.slice(at + 1)
        fc.pre(changed !== token)
        expect(await isAccepted(fileOf(changed))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('whatever the bytes', () => {
  it('a file is accepted or refused, and nothing breaks', async () => {
    const whole = [
      fileOf(signedWith('eddsa-rdfc-2022')),
      fileOf(token),
      png(textChunk(token, true)),
      svg(`<openbadges:credential verify="${token}"/>`),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat()),
        async (file, changes, end) => {
          const bytes = Buffer.from(file)
          for (const [where, value] of changes) bytes[where % bytes.length] = value
          const cut = end === null ? bytes : bytes.subarray(0, end % bytes.length)
          expect(await verifyBadge(cut, expectation)).toHaveProperty('ok')
        },
      ),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await isAccepted(bytes)).toBe(false)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.object(), async (text, object) => {
        expect(await isAccepted(fileOf(text))).toBe(false)
        expect(
          await verifyBadge(fileOf({ ...signedWith('eddsa-jcs-2022'), ...object }), expectation),
        ).toHaveProperty('ok')
      }),
    )
  })
})
