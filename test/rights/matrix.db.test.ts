import { beforeAll, describe, expect, it } from 'vitest'
import { slices } from '../../src/main/slices.ts'
import { includesScope, scopes, type Scope } from '../../src/platform/auth/permission.ts'
import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { mailIn } from '../mail-bank.ts'
import { makeKeyOf, withKey } from '../api-key.ts'
import { testHarness, type Answer, type Caller } from '../harness.ts'
import type { ActorName } from './case.ts'
import { cases } from './cases.ts'
import { marketCases } from './market-cases.ts'
import { attempt, setScene, untouched, type Scene } from './scene.ts'

const harness = testHarness({ mailIn: mailIn() }, { personWrites: 100_000 })
const keys = slices.flatMap((slice) => slice.routes).map((route) => route.key)

/** What is used up by whoever does it first. */
const uses = (key: string) =>
  ['DELETE ', 'POST /evidence/:evidenceId', 'POST /proposals/:proposalId/remove'].some((path) =>
    key.startsWith(path),
  ) ||
  (key.startsWith('POST /requests/:requestId') && !Object.hasOwn(marketCases, key))

const isRefused = (answer: Answer) => [401, 403, 404].includes(answer.status)

describe('the table of rights', () => {
  let scene: Scene
  let foreign: Scene
  beforeAll(async () => {
    scene = await setScene(harness)
    foreign = await setScene(harness)
  })

  it('has a case for every route, and for no other', () => {
    expect(Object.keys(cases).toSorted()).toEqual(keys.toSorted())
  })

  it.each(keys)('%s is for those who may, and for nobody else', async (key) => {
    // Whoever may not goes first, so that nothing has changed yet that could refuse them for another reason.
    const may = (name: ActorName) => cases[key]?.may.includes(name) === true
    const order = [...scene.callers].toSorted(([a], [b]) => Number(may(a)) - Number(may(b)))
    const got: Record<string, string> = {}
    for (const [name, caller] of order) {
      const changes = uses(key) && may(name)
      const answer = await attempt(caller, key, changes ? await untouched(harness, scene, key) : scene.ids)
      expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(500)
      got[name] = isRefused(answer) ? 'refused' : 'may'
    }
    expect(got).toEqual(Object.fromEntries(order.map(([name]) => [name, may(name) ? 'may' : 'refused'])))
  })

  it.each(keys)('%s is refused without signing in', async (key) => {
    expect((await attempt(harness.stranger, key, scene.ids)).status).toBe(401)
  })

  it.each(keys.filter((key) => cases[key]?.names === true))(
    '%s finds nothing of another organisation, whatever the role there',
    async (key) => {
      for (const [name, caller] of foreign.callers) {
        const answer = await attempt(caller, key, scene.ids)
        const nothing = isRefused(answer) || isUnknownReference(answer)
        expect(nothing, `${name}: ${answer.status} ${answer.text}`).toBe(true)
      }
    },
  )
})

/** The scope that a route needs of a key; null: no key is answered. */
function scopeOf(key: EndpointKey): Scope | null {
  const slice = slices.find(({ routes }) => routes.some((route) => route.key === key))
  const permit = slice?.routes.find((route) => route.key === key)?.permit ?? ''
  const scope = slice?.scopes[permit]
  if (scope === undefined) throw new Error(`Nobody decided whether a key may ${permit}`)
  return scope
}

describe('the scopes of keys', () => {
  let scene: Scene
  const made = new Map<string, Caller>()
  beforeAll(async () => {
    scene = await setScene(harness)
  })

  async function keyOf(name: ActorName, held: readonly Scope[]): Promise<Caller> {
    const known = made.get(`${name} ${held.join()}`)
    if (known !== undefined) return known
    const owner = scene.callers.get(name)
    if (owner === undefined) throw new Error(`Nobody is ${name}`)
    const caller = withKey(harness, await makeKeyOf(owner, held))
    made.set(`${name} ${held.join()}`, caller)
    return caller
  }

  it.each(slices.map(({ name, policy, scopes: decided }) => [name, policy, decided] as const))(
    'are decided for every permission of %s, and for no other',
    (_name, policy, decided) => {
      expect(Object.keys(decided).toSorted()).toEqual(Object.keys(policy).toSorted())
    },
  )

  it('that only read let nothing be written', () => {
    const writing = keys.filter((key) => !key.startsWith('GET ') && scopeOf(key)?.endsWith(':read') === true)
    expect(writing).toEqual([])
  })

  it.each(keys)('%s is answered to a key with its scope alone, and to none without it', async (key) => {
    const scope = scopeOf(key)
    const owner = cases[key]?.may[0]
    if (owner === undefined) throw new Error(`${key} is for nobody`)
    const others = scopes.filter((one) => scope === null || !includesScope([one], scope))
    const refused = await attempt(await keyOf(owner, others), key, scene.ids)
    expect([refused.status, refused.body.code]).toEqual([
      403,
      scope === null ? 'key_not_accepted' : 'key_scope_missing',
    ])
    if (scope === null) return
    expect(refused.body.detail).toContain(scope)
    const changes = uses(key)
    const ids = changes ? await untouched(harness, scene, key) : scene.ids
    const answered = await attempt(await keyOf(owner, [scope]), key, ids)
    expect(isRefused(answered), `${owner}: ${answered.status} ${answered.text}`).toBe(false)
  })
})

/** Where the body names something foreign, it is refused as an unknown reference, not found or not. */
function isUnknownReference(answer: Answer): boolean {
  return answer.status >= 400 && answer.status < 500 && answer.status !== 409
}
