import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Files by their path from the root of a tree. */
export type Files = Readonly<Record<string, string>>

/**
 * A breach planted on purpose: the files that commit it, and what the check has to say about it, in one line of its output,
 * besides the path of the first file where `where` does not name another place.
 */
export interface Breach {
  /** The rule, as the tool's configuration names it. */
  readonly rule: string
  readonly files: Files
  /** What a line about this breach holds; the rule's name where absent. */
  readonly says?: string
  readonly where?: string
}

const project = resolve(import.meta.dirname, '../../..')
const settings = [
  '.dependency-cruiser.mjs',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  '.size-limit.mjs',
  'knip.jsonc',
  'scripts/complete-lock.mjs',
  'tsconfig.json',
  'src/platform/i18n/messages.ts',
]

/** Makes a tree under the project's own settings in a folder of its own; `remove` takes it away again. */
export function plant(...layers: readonly Files[]): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'etalase-house-'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  for (const path of settings) {
    if (!existsSync(join(project, path))) throw new Error(`The project has no ${path}`)
    cpSync(join(project, path), join(root, path))
  }
  for (const [path, text] of layers.flatMap((files) => Object.entries(files))) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The files of all breaches together; two breaches that write the same file would hide each other. */
export function filesOf(breaches: readonly Breach[]): Files {
  const all = breaches.flatMap(({ files }) => Object.entries(files))
  const paths = all.map(([path]) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw new Error(`Two breaches write ${twice}`)
  return Object.fromEntries(all)
}

/** Whether some line of a tool's output is about this breach: its place and its rule on the same line. */
export function isReported({ rule, says = rule, files, where }: Breach, output: string): boolean {
  const place = where ?? Object.keys(files)[0] ?? ''
  return output.split('\n').some((line) => line.includes(place) && line.includes(says))
}
