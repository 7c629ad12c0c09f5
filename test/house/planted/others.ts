import type { Breach } from './tree.ts'
import { clean } from './clean.ts'

const slashes = '//' // apart from the word after it, so that no tool takes the text below for a comment of this file
const locked = ['res', 'olved'].join('') // apart, for the same reason
const registry = ['https://registry', 'example', 'com'].join('.') // apart, because no file may hold such an address

export const formattingBreaches: readonly Breach[] = [
  { rule: 'formatting', says: '', files: { 'src/beta/loud.ts': 'export const loud = "quotes";\n' } },
  { rule: 'formatting', says: '', files: { 'src/beta/wide.css': 'a{color:red}\n' } },
]

export const deadCodeBreaches: readonly Breach[] = [
  {
    rule: 'unused export',
    says: 'forgotten',
    files: {
      'src/beta/forgotten.ts': 'export const used = 1\nexport const forgotten = 2\nexport type Lost = 1\n',
      'src/beta/index.ts': `${clean['src/beta/index.ts']}export { used } from './forgotten.ts'\n`,
    },
  },
  {
    rule: 'unused type',
    says: 'Lost',
    where: 'src/beta/forgotten.ts',
    files: {},
  },
  { rule: 'unused file', says: '', files: { 'src/beta/nobody.ts': 'export {}\n' } },
  {
    rule: 'unused dependency',
    says: 'commander',
    files: {
      'package.json': (clean['package.json'] ?? '')
        .replace('"zod": "4"', '"zod": "4", "commander": "15"')
        .replace('"vite": "8"', '"vite": "8", "fast-check": "4"'),
    },
  },
  {
    rule: 'unused development dependency',
    says: 'fast-check',
    where: 'package.json',
    files: {},
  },
  {
    rule: 'unlisted dependency',
    says: 'fastify',
    files: { 'src/main/worker.ts': "import 'fastify'\n" },
  },
]

export const sourceBreaches: readonly Breach[] = [
  { rule: 'file-too-long', files: { 'src/beta/endless.ts': '\n'.repeat(401) } },
  { rule: 'too-many-long-files', files: { 'src/beta/long-1.ts': '\n'.repeat(250) } },
  { rule: 'too-many-long-files', files: { 'src/beta/long-2.ts': '\n'.repeat(250) } },
  { rule: 'too-many-long-files', files: { 'src/beta/long-3.sql': '\n'.repeat(399) } },
  { rule: 'style-copied', files: { 'src/beta/copy.css': ".a {\n  composes: a from './b.css';\n}\n" } },
  suppression('lint', `${slashes} oxlint-disable-next-line eslint/no-console`),
  suppression('lint-block', `/${'*'} eslint-disable no-console ${'*'}/`),
  suppression('lint-short', `${slashes} oxlint-disable-line eslint/no-console -- why not`),
  suppression('types', `${slashes} @ts-expect-error`),
  suppression('layout', `${slashes} oxfmt-ignore`),
  suppression('coverage', `/${'*'} v8 ignore next ${'*'}/`),
  suppression('unused', `/${'*'}${'*'} @lintignore ${'*'}/`),
]

/** Suppressions in order: each states its reason. */
export const statedReasons = {
  'src/beta/stated.ts': `${slashes} oxlint-disable-next-line eslint/no-console -- the reader of a log file waits for it
${slashes} @ts-expect-error the types of the package lag behind
/${'*'} oxfmt-ignore -- a table that is read in columns ${'*'}/
`,
}

export const addressBreaches: readonly Breach[] = [
  {
    rule: 'resolved-address',
    files: {
      'package-lock.json': `{ "packages": { "a": {\n  "${locked}": "https://example.com/a.tgz"\n} } }\n`,
    },
  },
  { rule: 'registry-address', files: { 'docs/install.md': `Packages come from ${registry}/npm.\n` } },
  { rule: 'registry-address', files: { 'scripts/fetch.mjs': `fetch('${registry}/a')\n` } },
  { rule: 'registry-setting', files: { '.npmrc': 'registry=http://localhost:4873\n' } },
]

/** Packages whose native part for some system is not locked: others could not install them. */
export const lockBreaches: readonly Breach[] = [
  {
    rule: 'native part not locked',
    says: 'planted-linux-arm64',
    files: {
      'package-lock.json': JSON.stringify({
        packages: { 'node_modules/planted': { optionalDependencies: { 'planted-linux-arm64': '1.0.0' } } },
      }),
    },
  },
]

/** The heavy part, no longer loaded when it is needed but at once. */
export const firstLoadBreaches: readonly Breach[] = [
  {
    rule: 'first load over 250 kB',
    where: 'size limit',
    says: 'exceeded',
    files: {
      'src/main/browser/browser.ts': "import { weight } from './later.ts'\n\ndocument.title = weight\n",
    },
  },
]

function suppression(name: string, comment: string): Breach {
  return {
    rule: 'suppression-without-reason',
    files: { [`src/beta/suppressed-${name}.ts`]: `${comment}\nexport const one = 1\n` },
  }
}
