import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'

/** One breach: the rule, where it is (relative to the root, with the line if there is one), and what to do about it. */
export interface Finding {
  readonly rule: string
  readonly path: string
  readonly line?: number
  readonly message: string
}

/** Made by tools or by running the program; nobody wrote what is in them. */
const notWritten = new Set([
  '.git',
  '.cache',
  'coverage',
  'data',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
])

/** All files below `root` that somebody wrote and whose path matches, relative to `root`, in a stable order. */
export function writtenFiles(root: string, matching: RegExp): readonly string[] {
  return walk(root, '')
    .filter((path) => matching.test(path))
    .toSorted()
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notWritten.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return walk(root, path)
    return entry.isFile() ? [path] : []
  })
}

/** The lines of a file; the line end after the last one does not begin another. */
export function linesOf(root: string, path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/**
 * Runs one check as a program: `node check.ts [root]`. Prints a line a finding and ends with 1 if there is any.
 * A root without `package.json` is a mistake of the caller, not a clean tree.
 */
export function runCheck(check: (root: string) => readonly Finding[]): void {
  const root = argv[2] ?? '.'
  if (!existsSync(join(root, 'package.json'))) throw new Error(`${root} is not the root of a project`)
  const findings = check(root)
  for (const { rule, path, line, message } of findings) {
    stdout.write(`${path}${line === undefined ? '' : `:${line}`} ${rule}: ${message}\n`)
  }
  if (findings.length > 0) exit(1)
}
