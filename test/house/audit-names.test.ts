import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf, writtenFiles } from '../../scripts/checks/files.ts'
import { auditActions, auditSubjects } from '../../src/organisation/ui/audit/audit-names-messages.ts'

const root = resolve(import.meta.dirname, '../..')
const sources = writtenFiles(root, /^src\/.*(?<![.]test)[.]ts$/).map((path) => linesOf(root, path).join('\n'))

/** What the sources hand to the log under a name, as far as it stands there in letters. */
function written(pattern: RegExp): string[] {
  const found = sources.flatMap((source) => [...source.matchAll(pattern)].flatMap(([, ...names]) => names))
  return [...new Set(found.filter((name) => name !== undefined))].toSorted()
}

describe('what the log names', () => {
  it('is an act that readers see in words', () => {
    const acts = [
      ...written(/\baction:\s*(?:[^,\n]*\?\s*)?'([a-z_]+\.[a-z_.]+)'(?:\s*:\s*'([a-z_]+\.[a-z_.]+)')?/g),
      ...written(/\bconclude\w*\([^)]*?'([a-z_]+\.[a-z_.]+)'/g),
    ]
    expect(acts.length).toBeGreaterThan(60)
    expect(acts.filter((act) => !Object.hasOwn(auditActions, act))).toEqual([])
  })

  it('is done to a kind of thing that readers see in words', () => {
    const kinds = written(/\bsubjectKind: '([a-z_]+)'/g)
    expect(kinds.length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => !Object.hasOwn(auditSubjects, kind))).toEqual([])
  })
})
