import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkNames, runCheckOn, type CheckName } from '../../scripts/checks/tools.ts'
import { boundaryBreaches, boundaryTargets } from './planted/boundaries.ts'
import { clean } from './planted/clean.ts'
import { compilerBreaches } from './planted/compiler.ts'
import { linterBreaches } from './planted/linter.ts'
import {
  addressBreaches,
  deadCodeBreaches,
  firstLoadBreaches,
  formattingBreaches,
  lockBreaches,
  sourceBreaches,
  statedReasons,
} from './planted/others.ts'
import { filesOf, isReported, plant, type Breach } from './planted/tree.ts'

const planted: Record<CheckName, readonly Breach[]> = {
  formatting: formattingBreaches,
  types: compilerBreaches,
  lint: linterBreaches,
  boundaries: boundaryBreaches,
  'dead-code': deadCodeBreaches,
  sources: sourceBreaches,
  addresses: addressBreaches,
  lock: lockBreaches,
  'first-load': firstLoadBreaches,
}

/** Milliseconds for one run of one tool, on a machine that has other things to do. */
const patience = 120_000
const readText = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const rulesOf = (breaches: readonly Breach[]) => new Set(breaches.map(({ rule }) => rule))

describe('a tree in order', () => {
  const tree = plant(clean)
  afterAll(tree.remove)

  it.each(checkNames)(
    'passes %s',
    async (check) => {
      const { code, output } = (await runCheckOn(tree.root, check)) ?? { code: 1, output: 'did not run' }
      expect(code, output).toBe(0)
    },
    patience,
  )
})

describe.each(checkNames)('a tree with breaches of %s', (check) => {
  const breaches = planted[check]
  const tree = plant(clean, boundaryTargets, statedReasons, filesOf(breaches))
  let output = ''
  let code: number | undefined

  beforeAll(async () => {
    const outcome = await runCheckOn(tree.root, check)
    code = outcome?.code
    output = outcome?.output ?? ''
  }, patience)
  afterAll(tree.remove)

  it('is refused', () => {
    expect(code, output).toBeGreaterThan(0)
  })

  it.each(breaches.map((breach) => ({ breach, place: breach.where ?? Object.keys(breach.files)[0] })))(
    'is told about $breach.rule in $place',
    ({ breach }) => {
      expect(isReported(breach, output), output).toBe(true)
    },
  )

  it('is not told about what is in order', () => {
    const written = filesOf(breaches)
    const untouched = Object.keys(clean).filter((path) => path.endsWith('.ts') && !(path in written))
    const innocent = check === 'sources' ? [...untouched, ...Object.keys(statedReasons)] : untouched
    const blamed = output.split('\n').filter((line) => innocent.some((path) => line.startsWith(path)))
    expect(blamed).toEqual([])
  })
})

describe('every rule has a planted breach', () => {
  it('of the compiler', () => {
    const { compilerOptions } = z
      .object({ compilerOptions: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readText('tsconfig.json')))
    const notRules = ['allowImportingTsExtensions', 'incremental', 'noEmit', 'skipLibCheck']
    const flags = Object.keys(compilerOptions).filter((flag) => compilerOptions[flag] === true)
    const rules = rulesOf(compilerBreaches)
    expect(flags.filter((flag) => !rules.has(flag) && !notRules.includes(flag))).toEqual([])
  })

  it('of the linter', () => {
    const rules = z.record(z.string(), z.unknown())
    const settings = z
      .object({ rules, overrides: z.array(z.object({ rules })) })
      .parse(JSON.parse(readText('.oxlintrc.json').replaceAll(/^\s*\/\/.*$/gm, '')))
    const covered = rulesOf(linterBreaches)
    const on = [settings, ...settings.overrides]
      .flatMap((part) => Object.entries(part.rules))
      .flatMap(([rule, level]) => (level === 'off' ? [] : [rule]))
    expect(on.length).toBeGreaterThan(20)
    expect(on.filter((rule) => !covered.has(rule))).toEqual([])
  })

  it('of the boundaries', () => {
    const names = [...readText('.dependency-cruiser.mjs').matchAll(/^\s*name: '([^']+)'/gm)].map(
      (match) => match[1],
    )
    const covered = rulesOf(boundaryBreaches)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => name === undefined || !covered.has(name))).toEqual([])
  })
})
