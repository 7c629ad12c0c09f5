import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { linesOf, writtenFiles } from '../../scripts/checks/files.ts'
import { faultsOf, textsIn, type Text } from './languages.ts'

const root = resolve(import.meta.dirname, '../..')
const sameInBoth = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(`${import.meta.dirname}/same-in-both-languages.json`, 'utf8')))

async function textsOf(path: string): Promise<Text[]> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(resolve(root, path)).href)
  return textsIn(module, path)
}

const texts = /^src\/.*\/([^/]+-)?(messages|problems)[.]ts$/

describe('texts of the product', () => {
  it('stand where this test looks for them', () => {
    const elsewhere = writtenFiles(root, /^src\/.*(?<![.]test)[.]tsx?$/).filter(
      (path) =>
        !texts.test(path) &&
        /\}\s+(as const )?satisfies (Messages|ProblemCatalogue)\b/.test(linesOf(root, path).join(' ')),
    )
    expect(elsewhere).toEqual([])
  })

  it('are complete in both languages, take the same arguments, and differ unless allowed', async () => {
    const all = (await Promise.all(writtenFiles(root, texts).map(textsOf))).flat()
    expect(all.length).toBeGreaterThan(50)
    expect(faultsOf(all, sameInBoth)).toEqual([])
  })
})

describe('faults of texts', () => {
  const faults = (id: string, en: string, allowed: readonly string[] = []) =>
    faultsOf(textsIn({ 'offer.title': { id, en } }, 'planted'), allowed).map(({ fault }) => fault)

  it('are none in a text that is right', () => {
    expect(faults('{n} hari', '{n, plural, one {# day} other {# days}}')).toEqual([])
    expect(faults('Status', 'Status', ['Status'])).toEqual([])
  })

  it('name a language without words', () => {
    expect(faults('Tanya', ' ')).toEqual(['empty in a language'])
  })

  it('name words that are the same in both', () => {
    expect(faults('Submit', 'Submit')).toEqual(['the same in both languages: "Submit"'])
  })

  it('name an argument that one language lacks', () => {
    expect(faults('{unit} menjawab', 'answered')).toEqual([
      'arguments differ: {unit} in Indonesian, none in English',
    ])
  })

  it('name an argument inside a choice that one language lacks', () => {
    expect(
      faults('{n, plural, other {{who} # kali}}', '{n, plural, one {# time} other {# times}}'),
    ).toHaveLength(1)
  })

  it('name a choice that only one language makes', () => {
    expect(faults('{k, select, a {satu} other {dua}}', '{k, select, b {one} other {two}}')).toHaveLength(1)
  })

  it('name what is not a message', () => {
    expect(faults('{n', '{n}')).toEqual(['not ICU message syntax'])
  })

  it('name an allowance that nothing needs', () => {
    expect(faults('Tanya', 'Ask', ['Status'])).toEqual(['nothing says "Status" any more'])
  })

  it('look into messages wherever a module keeps them', () => {
    const found = textsIn(
      { list: [{ id: 'satu', en: 'one' }], deep: { a: { status: 409, id: 'dua', en: 'two' } } },
      'm',
    )
    expect(found.map(({ place }) => place)).toEqual(['m list 0', 'm deep a'])
  })
})
