import { readFileSync } from 'node:fs'
import { validate } from 'uuid'
import { describe, expect, it } from 'vitest'
import { slices } from '../../src/main/slices.ts'
import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { freshId, testHarness, type Answer, type Caller } from '../harness.ts'
import { mailIn } from '../mail-bank.ts'
import type { RightsCase } from '../rights/case.ts'
import { cases } from '../rights/cases.ts'
import { setScene, type Scene } from '../rights/scene.ts'

/** What nobody's screen sends: no route may answer it with a fault, whatever it makes of it. */
const harness = testHarness({ mailIn: mailIn() }, { personWrites: 1_000_000 })
const keys = slices.flatMap((slice) => slice.routes).map((route) => route.key)
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const nul = '\u0000'
const half = '\ud800'
const turned = '\u202e\u2066'

const odd = {
  inAddress: [
    '%00',
    'a%00b',
    '%ED%A0%80',
    '%E2%80%AE',
    '%',
    '..%2f..%2f',
    "' or 1=1--",
    'x'.repeat(90),
    '0',
    '-1',
  ],
  inQuery: [
    [
      '',
      '%00',
      'a%00b',
      '%ED%A0%80',
      '%E2%80%AE%5C',
      'x'.repeat(3000),
      '%25_%5C',
      '%22%27%28%29%26%7C%21%3A%2A',
    ],
    ['-1', '0', '1e309', '9007199254740993', 'NaN', '[]', '2026-02-30', '{"a":1}'],
  ].flat(),
  inBody: [
    [
      nul,
      `a${nul}b`,
      half,
      `a${half}`,
      turned,
      '',
      ' ',
      'x'.repeat(20_000),
      '🂡'.repeat(3000),
      "=cmd|' /C'!A0",
    ],
    [-1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, 1e-7, null, true],
    [[], {}, [[[]]], { a: 1 }, ['a', 'a'], [nul], [half], { id: nul, en: nul }, { id: half, en: half }],
    [Array.from({ length: 3000 }, () => 'a'), '2026-02-30', '2199-12-31', 'infinity', '2026-01-01T00:00:00Z'],
  ].flat() as readonly unknown[],
}

/** The names of what stands in the query of each route. */
function queriesOf(): ReadonlyMap<string, readonly string[]> {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>
  }
  const found = new Map<string, readonly string[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const plain = path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')
      found.set(
        `${method.toUpperCase()} ${plain}`,
        parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      )
    }
  return found
}

/** A body with each of its values replaced, one at a time. */
function* changed(body: unknown, by: readonly unknown[]): Generator<unknown> {
  yield* by
  if (Array.isArray(body)) {
    for (const [at, inner] of body.entries()) for (const one of changed(inner, by)) yield body.with(at, one)
  } else if (body !== null && typeof body === 'object')
    for (const [name, inner] of Object.entries(body))
      for (const one of changed(inner, by)) yield { ...body, [name]: one }
}

interface Odd {
  readonly path: string
  readonly body?: unknown
}

function oddOf(
  key: EndpointKey,
  { path, body }: ReturnType<RightsCase['call']>,
  query: readonly string[],
): Odd[] {
  const [bare = '', asked = ''] = path.split('?')
  const parts = bare.split('/')
  const places = (key.split(' ')[1]?.split('/') ?? []).entries().filter(([, part]) => part.startsWith(':'))
  const addresses = [...places].flatMap(([at]) => odd.inAddress.map((one) => parts.with(at, one).join('/')))
  const queries = query.flatMap((name) => {
    const others = asked.split('&').filter((one) => one !== '' && !one.startsWith(`${name}=`))
    const twice = [...others, `${name}=1`, `${name}=2`]
    return [twice, ...odd.inQuery.map((one) => [...others, `${name}=${one}`])].map(
      (all) => `${bare}?${all.join('&')}`,
    )
  })
  const isBody = body !== 'a file' && !key.startsWith('GET ')
  const bodies = isBody ? [...changed(body, odd.inBody)].map((one) => ({ path, body: one })) : []
  return [...[...addresses, ...queries].map((one) => ({ path: one, body })), ...bodies]
}

/** So many of each route, spread over all: what else there is was tried once and takes minutes. */
const tried = 12

function someOf(all: readonly Odd[]): readonly Odd[] {
  const step = Math.max(1, all.length / tried)
  return Array.from(
    { length: Math.min(tried, all.length) },
    (_, at) => all[Math.floor(at * step)] ?? [],
  ).flat()
}

/** What went wrong with a route: a fault, or a word of another organisation. */
async function wrongWith(
  scene: Scene,
  key: EndpointKey,
  query: readonly string[],
  secrets: readonly string[],
) {
  const found = cases[key]
  const who = found?.may[0]
  const caller = who && scene.callers.get(who)
  if (found === undefined || caller === undefined) throw new Error(`${key} has no case`)
  const wrong: string[] = []
  const calls = oddOf(key, found.call({ ...scene.ids, fresh: freshId() }), query)
  for (const { path, body } of someOf(calls)) {
    const answer = await send(caller, key.split(' ')[0] as Method, path, body)
    if (answer.status >= 500 || secrets.some((secret) => answer.text.includes(secret)))
      wrong.push(`${answer.status} ${key} ${path.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 400)}`)
  }
  return wrong
}

async function send(caller: Caller, method: Method, path: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const sent = body === undefined || body === 'a file' ? {} : { body: JSON.stringify(body), headers }
  return caller.call(method, path, sent)
}

describe('odd values', () => {
  it('are refused or taken by every route: never a fault, and never a word of another organisation', async () => {
    const scene = await setScene(harness)
    const { ids } = await setScene(harness)
    const secrets = Object.values(ids).filter((id) => validate(id))
    const queries = queriesOf()
    const wrong: string[] = []
    // What ends rights or things goes last, so that the others are there for the rest.
    const isLate = (key: string) => /leave|close|retire|DELETE|roles/.test(key)
    for (const key of keys.toSorted((a, b) => Number(isLate(a)) - Number(isLate(b))))
      wrong.push(...(await wrongWith(scene, key, queries.get(key) ?? [], secrets)))
    expect(wrong).toEqual([])
  })
})
