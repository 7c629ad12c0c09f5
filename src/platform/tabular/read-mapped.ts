import { gatherBadRows, headingsOf, type BadRow, type TextRow } from './columns.ts'
import { columnsMissing, deriveRows, type Mapping } from './mapping.ts'
import type { FileKind, GivenFile, ReadFile, ReadFiles } from './read-files.ts'
import { headingOf, readTable, type Spelling } from './read-table.ts'

/** Kinds of whose rows two that say the same are one. */
const repeated: ReadonlySet<string> = new Set(['units', 'jobs', 'services'])

/** Reads foreign files through a mapping; what cannot be read at all is bad with line 0. */
export function readMapped(
  given: readonly GivenFile[],
  kinds: Readonly<Record<string, FileKind>>,
  mapping: Mapping,
  spelling: Spelling = {},
): ReadFiles {
  const { encoding, separator, ...rules } = mapping
  const rows = new Map<string, TextRow[]>()
  const files: ReadFile[] = []
  const bad: BadRow[] = [...misnamed(kinds, mapping)]
  if (bad.length > 0) return { rows, files, bad }
  for (const { name, bytes } of given) {
    const table = readTable(bytes, new Set(), { encoding, separator, ...presentOf(spelling) })
    const refused = gatherBadRows('')
    const whole = { file: name, line: 0, texts: {} }
    const missing = table.ok ? columnsMissing(Object.values(rules).flat(), name, table.value) : []
    if (!table.ok) refused.put(whole, '', table.code, table.values)
    else if (missing.length > 0) refused.put(whole, '', 'columns_missing', { columns: missing.join(', ') })
    else {
      for (const [kind, { columns }] of Object.entries(kinds)) {
        const headings = headingsOf(columns)
        const ofKind = rules[kind as keyof typeof rules] ?? []
        const source = { name, table: table.value }
        const derived = deriveRows(
          ofKind,
          source,
          (heading) => headings.get(headingOf(heading)) ?? heading,
          repeated.has(kind),
        )
        if (ofKind.length > 0) rows.set(kind, [...(rows.get(kind) ?? []), ...derived])
      }
      const { rows: read, encoding: found, guessed, separator: by } = table.value
      files.push({
        file: name,
        kind: '',
        rows: read.length,
        encoding: found,
        guessed,
        separator: by,
        unknown: [],
        headings: {},
      })
    }
    bad.push(...refused.all)
  }
  return { rows, files, bad }
}

function presentOf({ encoding, separator }: Spelling): Spelling {
  return { ...(encoding !== undefined && { encoding }), ...(separator !== undefined && { separator }) }
}

/** Rules that name columns which we do not have, or lack those that we need. */
function misnamed(kinds: Readonly<Record<string, FileKind>>, mapping: Mapping): readonly BadRow[] {
  const bad = gatherBadRows('')
  for (const [kind, { columns }] of Object.entries(kinds)) {
    const headings = headingsOf(columns)
    for (const rule of mapping[kind as 'units']) {
      const named = Object.keys(rule.columns)
      const unknown = named.filter((heading) => !headings.has(headingOf(heading)))
      const keys = new Set(named.map((heading) => headings.get(headingOf(heading))))
      const missing = Object.entries(columns).flatMap(([key, column]) =>
        column.needed && !keys.has(key) ? column.headings.en : [],
      )
      const row = { file: '', line: 0, texts: {} }
      if (unknown.length > 0) bad.put(row, kind, 'mapping_unknown', { kind, columns: unknown.join(', ') })
      if (missing.length > 0) bad.put(row, kind, 'mapping_missing', { kind, columns: missing.join(', ') })
    }
  }
  return bad.all
}
