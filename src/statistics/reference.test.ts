import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clusteredMean, clusteredShare, momentsOf } from './clustered.ts'
import { meanInterval } from './mean-interval.ts'
import { newcombe } from './newcombe.ts'
import { wilson } from './wilson.ts'

type Value = number | string | null | readonly Value[] | { readonly [key: string]: Value }
type Numbers = readonly number[]
type ReferenceCase = {
  readonly fn: string
  readonly input: Readonly<Record<string, number & Numbers>>
  readonly output: Readonly<Record<string, Value>>
  readonly tolerance: number
}

const none = [] as unknown as number & Numbers

function raters(input: ReferenceCase['input']) {
  const sums = input['sum'] ?? none
  const squares = input['sumsq'] ?? sums
  return momentsOf(
    (input['n'] ?? none).map((n, at) => ({ n, sum: sums[at] ?? 0, sumSquares: squares[at] ?? 0 })),
  )
}

/** What is built, by the name that the reference uses. */
const methods: Readonly<Record<string, (input: ReferenceCase['input']) => object>> = {
  wilson: (input) => wilson(input['k'] ?? 0, input['n'] ?? 0, input['confidence']),
  meanInterval: (input) =>
    meanInterval(input['values'] ?? none, input['counts'] ?? none, input['confidence']),
  clusteredMean: (input) => clusteredMean(raters(input)),
  clusteredShare: (input) => clusteredShare(raters(input)),
  newcombe: (input) => newcombe(input['k1'] ?? 0, input['n1'] ?? 0, input['k2'] ?? 0, input['n2'] ?? 0),
}

const file = new URL('../../../shared/reference/reference.json', import.meta.url)
const present = existsSync(file)
const cases: readonly ReferenceCase[] = present
  ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly ReferenceCase[] }).cases.filter(
      (one) => one.fn in methods,
    )
  : []

function differences(wanted: Value, found: unknown, tolerance: number, path: string): string[] {
  if (typeof wanted === 'number') {
    const off =
      typeof found === 'number' ? Math.abs(found - wanted) / Math.max(1, Math.abs(wanted)) : Number.NaN
    return off <= tolerance ? [] : [`${path}: wanted ${wanted}, found ${String(found)}`]
  }
  if (typeof wanted !== 'object' || wanted === null)
    return Object.is(wanted, found) ? [] : [`${path}: ${String(found)}`]
  return Object.entries(wanted).flatMap(([key, value]) =>
    differences(value, (found as Readonly<Record<string, unknown>>)[key], tolerance, `${path}.${key}`),
  )
}

describe.skipIf(!present)(
  'the reference cases computed with R (skipped where shared/reference is missing)',
  () => {
    it.each(Object.keys(methods))('hold at least one case of %s', (fn) => {
      expect(cases.some((one) => one.fn === fn)).toBe(true)
    })

    it.each(cases.map((one, at) => ({ name: `${one.fn} (${at})`, one })))('agree with $name', ({ one }) => {
      const found = methods[one.fn]?.(one.input) ?? {}
      expect(differences(one.output, found, one.tolerance, one.fn)).toEqual([])
    })
  },
)
