import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runProgram, type Outcome } from './program.ts'

interface Step {
  /** In `node_modules`, or a script of this project. */
  readonly program: string
  /** The script looks at the tree that it stands in, wherever it is started. */
  readonly own?: true
  readonly words?: readonly string[]
  /** Folders handed over as far as they exist. */
  readonly folders?: readonly string[]
  /** What the program says at its end that is not about the tree. */
  readonly aside?: RegExp
}

interface Check {
  readonly steps: readonly Step[]
  /** A file without which there is nothing to check yet. */
  readonly needs?: string
}

const project = resolve(import.meta.dirname, '../..')
const firstLoad = [
  'build',
  '--outDir',
  '.cache/first-load',
  '--emptyOutDir',
  '--manifest',
  '--logLevel',
  'warn',
]

/** What is checked, by which programs, one after the other. */
export const checks = {
  formatting: { steps: [{ program: 'oxfmt/bin/oxfmt', words: ['--check'] }] },
  types: { steps: [{ program: 'typescript/bin/tsc', words: ['--project', '.', '--pretty', 'false'] }] },
  lint: { steps: [{ program: 'oxlint/bin/oxlint', words: ['--format', 'unix'] }] },
  boundaries: {
    steps: [
      {
        program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
        words: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err'],
        folders: ['src', 'test', 'e2e', 'bench', 'scripts'],
        aside: /\s*‼ missing-tsc-transpiler[^]*$/, // TypeScript 7 has no API for it to read with; swc reads
      },
    ],
  },
  'dead-code': { steps: [{ program: 'knip/bin/knip.js', words: ['--no-progress', '--no-config-hints'] }] },
  sources: { steps: [{ program: 'scripts/checks/sources.ts' }] },
  addresses: { steps: [{ program: 'scripts/checks/addresses.ts' }] },
  lock: { steps: [{ program: 'scripts/complete-lock.mjs', words: ['--check'], own: true }] },
  'first-load': {
    steps: [{ program: 'vite/bin/vite.js', words: firstLoad }, { program: 'size-limit/bin.js' }],
    needs: 'vite.config.ts',
  },
} satisfies Record<string, Check>

export type CheckName = keyof typeof checks

export const checkNames = Object.keys(checks) as CheckName[]

/** Runs one check over the tree at `root`; undefined where there is nothing to check yet. Stops at the first step that fails. */
export async function runCheckOn(root: string, name: CheckName): Promise<Outcome | undefined> {
  const check: Check = checks[name]
  if (check.needs !== undefined && !existsSync(join(root, check.needs))) return undefined
  let sum: Outcome = { code: 0, output: '', seconds: 0 }
  for (const step of check.steps) {
    const { code, output, seconds } = await runStep(root, step)
    sum = { code, output: `${sum.output}${output}\n`, seconds: sum.seconds + seconds }
    if (code !== 0) break
  }
  return sum
}

async function runStep(root: string, step: Step): Promise<Outcome> {
  const { program, words = [], folders = [], aside } = step
  const there = folders.filter((folder) => existsSync(join(root, folder)))
  const home = program.startsWith('scripts/') ? '' : 'node_modules'
  const path = join(step.own === true ? resolve(root) : project, home, program)
  const outcome = await runProgram(path, [...words, ...there], root)
  return { ...outcome, output: aside === undefined ? outcome.output : outcome.output.replace(aside, '') }
}
