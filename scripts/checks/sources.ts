// File sizes, a stated reason for every suppression, and no rule copied from one style sheet into another.
import { linesOf, runCheck, writtenFiles, type Finding } from './files.ts'

const longest = 400
const usual = 250
const usualShare = 0.9
const shortestReason = 10

const written = /^(src|test|e2e|bench|scripts)\/.*[.](ts|tsx|mjs|css|sql)$/
const code = /[.](ts|tsx|mjs|js|cjs)$/

/** A comment that silences a tool; the group is what follows it. */
const silences = [
  /(?:\/\/|\/\*)\s*(?:oxlint|eslint)-disable(?:-next-line|-line)?(.*)/,
  /(?:\/\/|\/\*)\s*(?:oxfmt|prettier)-ignore(.*)/,
  /(?:\/\/|\/\*)\s*(?:c8|v8|istanbul)\s+ignore(.*)/,
  /(?:\/\/|\/\*)\s*@ts-(?:expect-error|ignore|nocheck)(.*)/,
  /\*\s+@lintignore(.*)/,
]

/** The rule would be built twice, and the build warns of it on every newcomer's console. */
const copiedStyle = /^\s*composes:.*\bfrom\b/

runCheck((root) => [...sizes(root), ...suppressions(root), ...copiedStyles(root)])

function sizes(root: string): Finding[] {
  const files = writtenFiles(root, written).map((path) => ({ path, lines: linesOf(root, path).length }))
  const tooLong = files
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => finding('file-too-long', path, `${lines} lines; at most ${longest}`))
  const long = files.filter(({ lines }) => lines >= usual)
  if (long.length <= files.length * (1 - usualShare)) return tooLong
  const share = `${long.length} of ${files.length} files have ${usual} lines or more; at most 1 in 10 may`
  return [
    ...tooLong,
    ...long.map(({ path, lines }) => finding('too-many-long-files', path, `${lines} lines; ${share}`)),
  ]
}

function suppressions(root: string): Finding[] {
  return writtenFiles(root, code).flatMap((path) =>
    linesOf(root, path).flatMap((line, index) =>
      lacksReason(line)
        ? [{ ...finding('suppression-without-reason', path, 'say why after " -- "'), line: index + 1 }]
        : [],
    ),
  )
}

function copiedStyles(root: string): Finding[] {
  return writtenFiles(root, /[.]css$/).flatMap((path) =>
    linesOf(root, path).flatMap((line, index) =>
      copiedStyle.test(line)
        ? [{ ...finding('style-copied', path, 'name both classes on the element'), line: index + 1 }]
        : [],
    ),
  )
}

function lacksReason(line: string): boolean {
  const after = silences.map((silence) => silence.exec(line)?.[1]).find((rest) => rest !== undefined)
  if (after === undefined) return false
  const reason = line.includes('@ts-') ? after : (after.split(' -- ')[1] ?? '')
  return (
    reason
      .replace('*/', '')
      .replace(/^[\s:-]+/, '')
      .trim().length < shortestReason
  )
}

function finding(rule: string, path: string, message: string): Finding {
  return { rule, path, message }
}
