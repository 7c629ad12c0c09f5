import type { Breach } from './tree.ts'

/** One breach of each compiler flag, and of each promise that the types of the platform make. `rule` is the flag. */
export const compilerBreaches: readonly Breach[] = [
  breach('strict', 'TS7006', 'export const twice = (amount) => amount * 2'),
  breach('strict', 'TS18047', 'export const length = (text: string | null) => text.length', 'nullable'),
  breach('noUncheckedIndexedAccess', 'TS2532', 'export const first = (texts: string[]) => texts[0].length'),
  breach(
    'exactOptionalPropertyTypes',
    'TS2375',
    'interface Offer { days?: number }\nexport const offer: Offer = { days: undefined }',
  ),
  breach(
    'noImplicitOverride',
    'TS4114',
    'class Unit { name() { return 1 } }\nexport class Branch extends Unit { name() { return 2 } }',
  ),
  breach(
    'noPropertyAccessFromIndexSignature',
    'TS4111',
    'export const read = (texts: Record<string, string>) => texts.title',
  ),
  breach('noImplicitReturns', 'TS7030', 'export function sign(n: number) { if (n > 0) return 1 }'),
  breach(
    'noFallthroughCasesInSwitch',
    'TS7029',
    'export let steps = 0\nexport function walk(n: number) { switch (n) { case 1: steps += 1; case 2: steps += 2 } }',
  ),
  breach('noUnusedLocals', 'TS6133', 'const unused = 1\nexport const used = 2'),
  breach('noUnusedParameters', 'TS6133', 'export const one = (unused: number) => 1'),
  breach(
    'verbatimModuleSyntax',
    'TS1484',
    "import { Offered } from '../alpha/contract.ts'\nexport const o: Offered = { hours: 1 }",
  ),
  breach('erasableSyntaxOnly', 'TS1294', 'export enum Colour { Red }'),
  breach('isolatedModules', 'TS1205', "export { Offered } from '../alpha/contract.ts'"),
  breach(
    'missing language',
    'TS2741',
    `import type { Messages } from '../platform/i18n/messages.ts'
export const gammaMessages = { 'offer.title': { id: 'Penawaran' } } satisfies Messages`,
  ),
  breach(
    'problem without a status',
    'TS2322',
    `import type { ProblemCatalogue } from '../platform/i18n/messages.ts'
export const gammaProblems = { offer_late: { id: 'Terlambat.', en: 'Late.' } } satisfies ProblemCatalogue`,
  ),
]

function breach(rule: string, says: string, text: string, name = rule): Breach {
  const file = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(' ', '-')
  return { rule, says, files: { [`src/gamma/${file}.ts`]: `${text}\n` } }
}
