import type { Breach } from './tree.ts'

/** One breach or more of each rule of `.dependency-cruiser.mjs`. `says` is the import itself where a rule is breached in several ways. */
export const boundaryBreaches: readonly Breach[] = [
  breach('slice-door', 'src/beta/actions/look-inside.ts', '../../alpha/domain/decide.ts'),
  breach('slice-door', 'src/beta/domain/look-inside.ts', '../../alpha/index.ts', 'domain-pure'),
  breach('slice-door', 'src/beta/actions/borrow-contract.ts', '../../alpha/contract.ts'),
  breach('slice-door-in-browser', 'src/beta/ui/look-inside.ts', '../../alpha/ui/offer.ts'),
  breach('slice-door-in-browser', 'src/beta/ui/borrow-domain.ts', '../../alpha/domain/decide.ts'),
  breach('domain-pure', 'src/beta/domain/read.ts', '../store.ts'),
  breach('domain-pure', 'src/beta/domain/files.ts', 'node:fs'),
  breach('domain-pure', 'src/beta/domain/parse.ts', 'zod'),
  breach('domain-pure', 'src/beta/domain/query.ts', 'kysely'),
  breach('domain-pure', 'src/beta/domain/configured.ts', '../../platform/config.ts'),
  breach('domain-contract-types', 'src/beta/domain/parsed.ts', '../contract.ts'),
  breach('statistics-pure', 'src/statistics/slow.ts', 'zod'),
  breach('statistics-pure', 'src/statistics/disk.ts', 'node:fs'),
  breach('statistics-pure', 'src/statistics/clock.ts', '../platform/time/minutes.ts'),
  breach('time-pure', 'src/platform/time/configured.ts', '../config.ts'),
  breach('browser-no-server-files', 'src/beta/ui/store.ts', '../store.ts'),
  breach('browser-no-server-files', 'src/beta/ui/door.ts', '../index.ts'),
  breach('browser-no-server-files', 'src/main/browser/pool.ts', '../../platform/db/pool.ts'),
  breach('browser-no-server-files', 'src/gamma/contract.ts', './store.ts'),
  breach('browser-no-server-packages', 'src/beta/ui/query.ts', 'kysely'),
  breach('browser-no-server-packages', 'src/platform/ui/connect.ts', 'pg'),
  breach('browser-no-node', 'src/beta/ui/disk.ts', 'node:fs'),
  breach('browser-no-node', 'src/delta/contract.ts', 'node:crypto'),
  breach('browser-no-node', 'src/platform/ui/disk.ts', 'node:fs'),
  breach('contract-packages', 'src/epsilon/contract.ts', 'react'),
  breach('platform-no-slice', 'src/platform/jobs/queue.ts', '../../alpha/index.ts'),
  breach('main-on-top', 'src/beta/actions/restart.ts', '../../main/start.ts'),
  breach('browser-part-is-built', 'src/main/render.ts', '../alpha/ui/offer.ts'),
  breach('sql-stays-in-store', 'src/beta/actions/query.ts', 'kysely'),
  breach('pg-only-in-db', 'src/beta/actions/connect.ts', 'pg'),
  breach('pg-only-in-db', 'src/main/connect.ts', 'pg'),
  breach('better-auth-only-in-auth', 'src/beta/actions/sign-in.ts', 'better-auth'),
  breach('no-tests-in-source', 'src/beta/actions/tested.ts', '../../alpha/domain/decide.test.ts'),
  breach('no-tests-in-source', 'src/beta/actions/checked.ts', 'fast-check'),
  breach('nothing-unresolvable', 'src/beta/actions/lost.ts', './nowhere.ts'),
  {
    rule: 'no-cycles',
    where: 'src/beta/about.ts',
    files: {
      'src/beta/round.ts': "import { about } from './about.ts'\n\nexport const round = () => about\n",
      'src/beta/about.ts':
        "import type { round } from './round.ts'\n\nexport const about: typeof round | 1 = 1\n",
    },
  },
]

/** Files that the breaches above import and that are in order themselves. */
export const boundaryTargets = {
  'src/beta/store.ts': 'export const rows = 1\n',
  'src/gamma/store.ts': 'export const rows = 1\n',
}

function breach(name: string, file: string, imported: string, rule = name): Breach {
  return { rule, says: `${rule}: ${file}`, files: { [file]: `import '${imported}'\n` } }
}
