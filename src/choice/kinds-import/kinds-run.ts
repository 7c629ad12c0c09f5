import { z } from 'zod'
import { filesByRole, tableRemarks, type RunKind, type RunWork } from '../../intake/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { kindFileName, kindFileNames, kindFiles, kindTemplate, type KindFile } from './columns.ts'
import { exportedKinds, importKinds, type KindsImport } from './import-kinds.ts'
import { kindsRunTexts } from './texts.ts'

const options = z.object({})
type Options = z.output<typeof options>

const kindsKind: RunKind<Options> = {
  name: 'service_kinds',
  permit: 'service_kind:change',
  heardBy: ['steward', 'administrator'],
  ownHands: true,
  options,
  files: { taken: kindFileNames, needed: [] },
  texts: kindsRunTexts,
  check: (work) => bringIn(work, true),
  write: (work) => bringIn(work, false),
  template: (role, language) => {
    const file = fileOfRole(role)
    return file && { name: kindFileName(file, language), text: kindTemplate(file, language) }
  },
  exported: async ({ tx }, role, language) => {
    const file = fileOfRole(role)
    return file && { name: kindFileName(file, language), text: await exportedKinds(tx, file, language) }
  },
}

/** Kinds of service and outside providers from files, for whoever does not know its options. */
export const kindsRun = kindsKind as unknown as RunKind

async function bringIn(work: RunWork<Options>, dryRun: boolean) {
  const { context, run } = work
  work.progress({ phase: 'reading', done: 0, total: 1 })
  const result = await importKinds(context, await filesByRole(work, '.csv'), { by: run.startedBy, dryRun })
  await remarkOn(work, result)
  if (!dryRun && !result.done) return refuse('rows_bad', { count: result.bad.length })
  const sum = (part: 'rows' | 'made' | 'changed' | 'untouched' | 'bad') =>
    result.accounts.kinds[part] + result.accounts.outside[part]
  return accept({
    account: {
      rows: sum('rows'),
      parts: (['made', 'changed', 'untouched', 'bad'] as const).map((name) => ({ name, count: sum(name) })),
      facts: [],
    },
    writable: result.bad.length === 0 && result.changes.length > 0,
  })
}

async function remarkOn(work: RunWork<Options>, { bad, files, changes }: KindsImport): Promise<void> {
  const naming = {
    roleOf: fileOfRole,
    headingOf: (kind: string, column: string) => kindHeading(kind, column, work.run.language),
  }
  for (const remark of tableRemarks({ bad, files }, naming)) await work.remark(remark)
  for (const { file, line, fate, name } of changes)
    await work.remark({ grade: 'change', role: file, line, code: fate, values: { name } })
}

function fileOfRole(role: string): KindFile | undefined {
  return kindFileNames.find((file) => file === role)
}

/** A column as a language heads it. */
export function kindHeading(kind: string, column: string, language: 'id' | 'en'): string {
  const file = fileOfRole(kind)
  const columns: Readonly<Record<string, { headings: { id: string; en: string } } | undefined>> =
    file === undefined ? {} : kindFiles[file].columns
  return columns[column]?.headings[language] ?? column
}
