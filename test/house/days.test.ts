import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { runKinds } from '../../src/main/run-kinds.ts'
import { slices } from '../../src/main/slices.ts'
import { day, instant } from '../../src/platform/http/endpoint.ts'

/** What no calendar counts, or the database cannot keep: sent by nobody but a program, and refused by the name of its field. */
const noDays = [
  '2026-02-30',
  '2026-02-29',
  '2100-02-29',
  '0000-01-01',
  '0001-01-01',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '99999-01-01',
  '275760-09-13',
  '+275760-09-13',
  '-000001-01-01',
  '-271821-04-20',
  'infinity',
  'today',
  '2026-01-01 BC',
]
const noInstants = [
  ...noDays.map((one) => `${one}T00:00:00.000Z`),
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00+15:00',
  '2026-01-01T00:00:00-23:59',
  '1900-01-01T00:00:00+14:00',
  '2199-12-31T23:59:59-12:00',
  '2026-01-01T00:00:00.0000000001Z',
]
const noMonths = ['2026-00', '2026-13', '0000-01', '1899-12', '2200-01', '9999-12', '99999-01']

interface Leaf {
  readonly name: string
  readonly takes: (text: string) => boolean
}

/** Every text of an input, by its name. */
function leavesOf(schema: z.core.$ZodType, name: string): Leaf[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'string') return [{ name, takes: (text) => (schema as z.ZodType).safeParse(text).success }]
  return partsOf(def).flatMap(([inner, part]) => leavesOf(inner, name + part))
}

/** What a shape is made of, each with how its name goes on. */
function partsOf(def: z.core.$ZodTypes['_zod']['def']): [z.core.$ZodType, string][] {
  if ('shape' in def) return Object.entries(def.shape).map(([key, inner]) => [inner, `.${key}`])
  if ('element' in def) return [[def.element, '[]']]
  if ('valueType' in def && 'keyType' in def)
    return [
      [def.keyType, '{}'],
      [def.valueType, '{}'],
    ]
  if ('options' in def) return def.options.map((inner, at) => [inner, `|${at}`])
  if ('in' in def) return [[def.in, '']]
  return 'innerType' in def ? [[def.innerType, '']] : []
}

const inputs: readonly Leaf[] = [
  ...slices.flatMap((slice) =>
    [...slice.routes, ...(slice.openRoutes ?? [])].flatMap(({ key, endpoint }) =>
      (['params', 'query', 'body'] as const).flatMap((part) => {
        const schema = endpoint[part]
        return schema === undefined ? [] : leavesOf(schema, `${key} ${part}`)
      }),
    ),
  ),
  ...runKinds.flatMap((kind) => leavesOf(kind.options, `run of ${kind.name}`)),
]
const words = ['x', 'sesuatu yang cukup panjang']
/** Inputs that take such a text, and not any text. */
const those = (text: string) =>
  inputs.filter(({ takes }) => takes(text) && !words.some((word) => takes(word)))
const takenBy = (leaves: readonly Leaf[], texts: readonly string[]) =>
  leaves.flatMap(({ name, takes }) => texts.filter((text) => takes(text)).map((text) => `${name}: ${text}`))

describe('days, moments and months that come in', () => {
  it('lie in the years that are counted, wherever one is taken', () => {
    const days = those('2026-03-02')
    const moments = those('2026-03-02T01:00:00Z')
    const months = those('2026-03')
    expect(days.length).toBeGreaterThan(30)
    expect(moments.length).toBeGreaterThan(5)
    expect(months.length).toBeGreaterThan(1)
    expect(takenBy(days, noDays)).toEqual([])
    expect(takenBy(moments, noInstants)).toEqual([])
    expect(takenBy(months, noMonths)).toEqual([])
  })

  it('are taken up to the last of them, leap days too', () => {
    for (const one of ['1900-01-01', '2024-02-29', '2000-02-29', '2199-12-31'])
      expect(day.safeParse(one).success, one).toBe(true)
    for (const one of [
      '1900-01-01T00:00:00Z',
      '2024-02-29T23:59:59.999999999+07:00',
      '2026-01-01T00:00:00-12:00',
      '2199-12-31T23:59:59Z',
    ])
      expect(instant.safeParse(one).success, one).toBe(true)
  })
})
