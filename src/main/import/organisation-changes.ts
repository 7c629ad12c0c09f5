import type { Message } from '../../platform/i18n/messages.ts'
import type { Change } from '../../platform/tabular/columns.ts'
import { csvText } from '../../platform/tabular/write-table.ts'
import { columnsByKind, fileNames, importKinds, type ImportKind } from './organisation-kinds.ts'
import type { OrganisationImport } from './organisation.ts'

type Language = 'id' | 'en'

/** A column as the files of the reader's language call it. */
export function headingOf(language: Language, kind: string, column: string): string {
  const known = importKinds.find((one) => one === kind)
  return known === undefined ? column : (columnsByKind[known][column]?.headings[language] ?? column)
}

/** What a change does to each cell, in words. */
export function toldFields(language: Language, kind: ImportKind, { fields }: Change): string {
  return fields
    .map(({ column, before, after }) => {
      const heading = headingOf(language, kind, column)
      return before === '' ? `${heading} ${after}` : `${heading} ${before} → ${after}`
    })
    .join('; ')
}

const fates = {
  made: { id: 'dibuat', en: 'made' },
  changed: { id: 'diubah', en: 'changed' },
  ended: { id: 'diakhiri', en: 'ended' },
} as const satisfies Readonly<Record<Change['fate'], Message>>

const headings: readonly Message[] = [
  { id: 'apa', en: 'what' },
  { id: 'nasib', en: 'fate' },
  { id: 'nama', en: 'name' },
  { id: 'perubahan', en: 'change' },
  { id: 'berkas', en: 'file' },
  { id: 'baris', en: 'line' },
]

/** Everything that an import would change, as CSV; what ends without a row that says so has neither file nor line. */
export function changesText(language: Language, { changes }: Pick<OrganisationImport, 'changes'>): string {
  return csvText(
    headings.map((heading) => heading[language]),
    importKinds.flatMap((kind) =>
      changes[kind].map((change) => [
        fileNames[kind][language],
        fates[change.fate][language],
        change.name,
        toldFields(language, kind, change),
        change.file,
        change.line === 0 ? '' : String(change.line),
      ]),
    ),
  )
}
