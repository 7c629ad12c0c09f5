// The lock file and everything else that is written name packages and versions, never the place they were fetched from.
import { linesOf, runCheck, writtenFiles, type Finding } from './files.ts'

/** Whatever else may hold an address of a registry: settings of package managers, scripts, sources, prose. */
const text =
  /(^|\/)([^/]+[.](json|jsonc|mjs|cjs|js|ts|tsx|md|ya?ml|toml|sh|html|css|sql|txt)|[.][a-z]*rc|run)$/

const addresses: readonly { readonly rule: string; readonly pattern: RegExp; readonly message: string }[] = [
  {
    rule: 'resolved-address',
    pattern: /"?resolved"?:?\s+"?(?:https?|git[+a-z]*|file):/,
    message:
      'the lock file names where a package was fetched; .npmrc has omit-lockfile-registry-resolved=true',
  },
  {
    rule: 'registry-address',
    pattern:
      /\bregistry[.][a-z0-9-]+[.][a-z]{2,}|\b(?:npm|pypi|cargo)[.][a-z0-9.-]*(?:pkg|artifactory|nexus)[a-z0-9.-]*[.][a-z]{2,}/i,
    message: 'the address of a package registry',
  },
  {
    rule: 'registry-setting',
    pattern: /^\s*(?:@[a-z0-9-]+:)?registry\s*=|_auth[T]oken|^\s*_auth\s*=/,
    message: "which registry to ask is the machine's setting, not the project's",
  },
]

runCheck((root) =>
  writtenFiles(root, text).flatMap((path) =>
    linesOf(root, path).flatMap((line, index) => breachesIn(path, line, index + 1)),
  ),
)

function breachesIn(path: string, line: string, number: number): Finding[] {
  return addresses
    .filter(({ pattern }) => pattern.test(line))
    .map(({ rule, message }) => ({ rule, path, line: number, message }))
}
