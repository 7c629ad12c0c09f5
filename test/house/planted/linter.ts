import type { Breach } from './tree.ts'

const slashes = '//' // apart from the word after it, so that no tool takes the text below for a comment of this file

/** One breach of each rule that `.oxlintrc.json` names, and of a few that it takes from the category of outright mistakes. */
export const linterBreaches: readonly Breach[] = [
  breach('typescript/no-explicit-any', 'export const all: any[] = []'),
  breach('typescript/no-non-null-assertion', 'export const sure = (text?: string) => text!.length'),
  breach('typescript/no-floating-promises', 'export function drop() { Promise.resolve(1) }'),
  breach(
    'typescript/no-misused-promises',
    'export const odd = (wait: () => Promise<boolean>) => (wait() ? 1 : 2)',
  ),
  breach('typescript/await-thenable', 'export const wait = async () => { await 1 }'),
  breach(
    'typescript/switch-exhaustiveness-check',
    `export function open(door: 'in' | 'out') { switch (door) { case 'in': return 1 } return 2 }`,
  ),
  breach('typescript/only-throw-error', "export function fail() { throw 'late' }"),
  breach('typescript/no-unsafe-argument', "export const n = Math.abs(JSON.parse('1'))"),
  breach(
    'typescript/no-unsafe-assignment',
    "export const parsed = () => { const one = JSON.parse('1'); return typeof one }",
  ),
  breach('typescript/no-unsafe-call', "export const called = () => { JSON.parse('1')() }"),
  breach('typescript/no-unsafe-member-access', "export const member = () => typeof JSON.parse('{}').name"),
  breach('typescript/no-unsafe-return', "export const back = (): string => JSON.parse('1')"),
  breach('typescript/no-unnecessary-type-assertion', 'export const same = (text: string) => text as string'),
  breach(
    'typescript/consistent-type-imports',
    "import { Offered } from '../alpha/contract.ts'\nexport type Hours = Offered['hours']",
  ),
  breach('typescript/ban-ts-comment', `${slashes} @ts-ignore because it is late\nexport const late = 1`),
  breach(
    'unicorn/no-abusive-eslint-disable',
    `${slashes} oxlint-disable-next-line\nexport const list: any[] = []`,
  ),
  breach('unicorn/filename-case', 'export const camel = 1', 'src/delta/NotKebab.ts'),
  breach('import/no-default-export', 'export default 1'),
  breach('node/no-process-env', "export const host = process.env['HOST']"),
  breach(
    'eslint/no-restricted-imports',
    "import { env } from 'node:process'\nexport const port = env['PORT']",
  ),
  breach('eslint/no-console', "console.log('here')"),
  breach('eslint/eqeqeq', 'export const alike = (a: string, b: string) => a == b'),
  breach('eslint/no-eval', "export const calculate = () => { eval('1') }"),
  breach('eslint/no-var', 'export var old = 1'),
  breach('eslint/prefer-const', 'let fixed = 1\nexport const shown = fixed'),
  breach('eslint/complexity', `export function many(n: number) {\n${branches(12)}  return 0\n}`),
  breach('eslint/max-lines-per-function', `export function long() {\n${'  Math.abs(1)\n'.repeat(59)}}`),
  breach(
    'react/rules-of-hooks',
    `import { useState } from 'react'
export function Counter({ on }: { on: boolean }) {
  if (on) useState(1)
  return null
}
`,
    'src/delta/hooks.tsx',
  ),
  breach(
    'react/exhaustive-deps',
    `import { useEffect } from 'react'
export function Title({ title }: { title: string }) {
  useEffect(() => {
    document.title = title
  }, [])
  return null
}
`,
    'src/delta/dependencies.tsx',
  ),
  inTest('vitest/no-focused-tests', "it.only('holds', () => { expect(1).toBe(1) })"),
  inTest('vitest/valid-expect', "it('holds', () => { expect(1) })"),
  inTest('vitest/no-disabled-tests', "it.skip('holds', () => { expect(1).toBe(1) })"),
  inTest('vitest/no-restricted-vi-methods', "vi.mock('./hooks.tsx')"),
  breach('eslint/no-constant-condition', 'export const ever = () => { if (true) return 1; return 2 }'),
  breach('eslint/no-unused-private-class-members', 'export class Kept { #unused = 1 }'),
  breach('jsx-a11y/alt-text', 'export const Picture = () => <img src="a.png" />\n', 'src/delta/picture.tsx'),
  breach(
    'react/jsx-key',
    'export const List = ({ names }: { names: string[] }) => names.map((n) => <li>{n}</li>)\n',
    'src/delta/keys.tsx',
  ),
]

function breach(rule: string, text: string, file = `src/delta/${nameOf(rule)}.ts`): Breach {
  return { rule, says: `(${nameOf(rule)})]`, files: { [file]: `${text}\n` } }
}

function inTest(rule: string, text: string): Breach {
  const around = (inner: string) =>
    `import { expect, it, vi } from 'vitest'\n${inner}\nit('is', () => { expect(vi).toBe(vi) })`
  return breach(rule, around(text), `src/delta/${nameOf(rule)}.test.ts`)
}

function nameOf(rule: string): string {
  return rule.split('/')[1] ?? rule
}

function branches(count: number): string {
  return Array.from({ length: count }, (_, n) => `  if (n === ${n}) return ${n}\n`).join('')
}
