import type { Files } from './tree.ts'

/** Everything that a package names in its manifest and that the clean tree uses. */
const manifest = {
  name: 'planted',
  private: true,
  type: 'module',
  dependencies: { zod: '4', kysely: '0', pg: '8', '@stdlib/stats-base-dists-normal-quantile': '0' },
  devDependencies: {
    '@size-limit/file': '13',
    '@types/node': '26',
    '@types/pg': '8',
    'size-limit': '13',
    vite: '8',
    vitest: '5',
  },
}

/** Random enough not to shrink when compressed, and the same every time. */
function noise(characters: number): string {
  let state = 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return (state % 36).toString(36)
  }
  return Array.from({ length: characters }, next).join('')
}

/** 700,000 such characters are well over 250 kB compressed. */
const heavy = `export const weight =\n  '${noise(700_000)}'\n`

/**
 * A small tree in which every check passes: each exception that the rules make stands in it once, and each breach has its
 * clean twin in it.
 */
export const clean: Files = {
  'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'package-lock.json': '{\n  "name": "planted",\n  "lockfileVersion": 3,\n  "packages": {}\n}\n',
  'vite.config.ts': `import { defineConfig } from 'vite'

export default defineConfig({ build: { rolldownOptions: { input: 'src/main/browser/index.html' } } })
`,
  'src/main/browser/index.html': `<!doctype html>
<script type="module" src="./browser.ts"></script>
`,
  'src/main/browser/browser.ts': `import { offer } from '../../alpha/ui/offer.ts'

document.title = offer('id')
void import('./later.ts').then(({ weight }) => {
  document.title = weight
})
`,
  'src/main/browser/later.ts': heavy,
  'src/main/start.ts': `import { alphaProblems, decide } from '../alpha/index.ts'
import { follow } from '../beta/index.ts'
import { readConfig } from '../platform/config.ts'

export const started = [decide(follow(readConfig().length)), alphaProblems]
`,
  'src/main/cli.ts': `console.log('A command line may print.')
`,
  'src/platform/config.ts': `/** The only place that reads variables. */
export function readConfig(): string {
  return process.env['HOST'] ?? '127.0.0.1'
}
`,
  'src/platform/db/pool.ts': `import pg from 'pg'

export const openPool = () => new pg.Pool()
`,
  'src/platform/time/minutes.ts': `/** Minutes of so many hours. */
export const minutesOf = (hours: number) => hours * 60
`,
  'src/statistics/normal.ts': `import cdf from '@stdlib/stats-base-dists-normal-quantile'

export const chance = (z: number) => cdf(z, 0, 1)
`,
  'src/alpha/index.ts': `export { decide } from './domain/decide.ts'
export { alphaProblems } from './problems.ts'
export { count } from './store.ts'
`,
  'src/alpha/contract.ts': `import { z } from 'zod'

export const offered = z.object({ hours: z.number() })
export type Offered = z.output<typeof offered>
`,
  'src/alpha/messages.ts': `import type { Messages } from '../platform/i18n/messages.ts'

export const alphaMessages = {
  'offer.title': { id: 'Penawaran', en: 'Offer' },
} satisfies Messages
`,
  'src/alpha/problems.ts': `import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const alphaProblems = {
  offer_withdrawn: { status: 409, id: 'Penawaran ditarik.', en: 'The offer was withdrawn.' },
} satisfies ProblemCatalogue
`,
  'src/alpha/domain/decide.ts': `import { minutesOf } from '../../platform/time/minutes.ts'
import { chance } from '../../statistics/normal.ts'
import type { Offered } from '../contract.ts'

export function decide(hours: Offered['hours']): number {
  return minutesOf(chance(hours))
}
`,
  'src/alpha/domain/decide.test.ts': `import { expect, it } from 'vitest'
import { decide } from './decide.ts'

it('decides', () => {
  expect(decide(0)).toBe(30)
})
`,
  'src/alpha/store.ts': `import { sql } from 'kysely'
import { openPool } from '../platform/db/pool.ts'

export const count = () => [sql\`select 1\`, openPool()]
`,
  'src/alpha/ui/offer.ts': `import { followed } from '../../beta/contract.ts'
import { offered } from '../contract.ts'
import { alphaMessages } from '../messages.ts'

export function offer(language: 'id' | 'en'): string {
  const { hours } = offered.parse({ hours: followed.parse({ steps: 1 }).steps })
  return \`\${alphaMessages['offer.title'][language]} \${hours}\`
}
`,
  'src/beta/contract.ts': `import { z } from 'zod'

export const followed = z.object({ steps: z.number() })
`,
  'src/beta/index.ts': `import { count } from '../alpha/index.ts'

export const follow = (steps: number) => steps + count().length
`,
}
