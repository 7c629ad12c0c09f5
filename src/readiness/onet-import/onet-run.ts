import { z } from 'zod'
import { filesByRole, tableRemarks, type RunKind, type RunWork } from '../../intake/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { lockDefinitions } from '../store/kinds.ts'
import { bringAbilitiesIn, type AbilitiesBroughtIn } from './abilities.ts'
import { onetFiles, readOnet, type OnetFile, type OnetTables } from './read-tables.ts'
import { skillsIn, skillsOf } from './read-skills.ts'
import { onetRunTexts } from './texts.ts'
import { wishFor } from './wishing.ts'

const options = z.object({
  /** An occupation of O*NET, whose important skills a job of ours is to wish for. */
  occupation: z
    .string()
    .regex(/^\d{2}-\d{4}\.\d{2}$/)
    .optional(),
  jobId: z.uuid().optional(),
})
type Options = z.output<typeof options>

const onetKind: RunKind<Options> = {
  name: 'onet_skills',
  permit: 'kind:change',
  heardBy: ['steward', 'administrator'],
  ownHands: true,
  options,
  files: { taken: ['skills', 'anchors'], needed: ['skills'] },
  texts: onetRunTexts,
  check: (work) => bringIn(work, true),
  write: (work) => bringIn(work, false),
}

/** Skills of O*NET as abilities, for whoever does not know its options. */
export const onetRun = onetKind as unknown as RunKind

async function bringIn(work: RunWork<Options>, dryRun: boolean) {
  const { context, run } = work
  work.progress({ phase: 'reading', done: 0, total: 1 })
  const read = readOnet(await filesByRole(work, '.txt'))
  if (!read.ok) return read
  const tables = read.value
  await remarkOnRows(work, tables)
  if (!dryRun && tables.bad.length > 0) return refuse('rows_bad', { count: tables.badRows })
  await lockDefinitions(context.tx, context.organisationId)
  const brought = await bringAbilitiesIn(context, skillsIn(tables.skills), tables.anchors)
  if ('ok' in brought) return brought
  await remarkOnAbilities(work, brought)
  const { occupation, jobId } = work.options
  if ((occupation === undefined) !== (jobId === undefined)) return refuse('job_and_occupation')
  let wished = 0
  if (occupation !== undefined && jobId !== undefined) {
    const asked = await wishFor(context, jobId, run.startedBy, skillsOf(tables.skills, occupation))
    if (asked === 'occupation_unknown') return refuse(asked, { code: occupation })
    if (typeof asked === 'string') return refuse(asked)
    wished = asked
  }
  return accept({
    account: accountOf(tables, brought, wished),
    writable: tables.bad.length === 0 && brought.made.length + brought.described.length + wished > 0,
  })
}

function accountOf(tables: OnetTables, brought: AbilitiesBroughtIn, wished: number) {
  const suppressed = tables.skills.filter(({ suppress }) => suppress).length
  const notRelevant = tables.skills.filter(({ suppress, notRelevant: isNot }) => !suppress && isNot).length
  const { made, described, untouched, levels } = brought
  return {
    rows: tables.rows,
    parts: [
      {
        name: 'used',
        count: tables.skills.length + tables.anchors.length - suppressed - notRelevant,
      },
      { name: 'suppressed', count: suppressed },
      { name: 'not_relevant', count: notRelevant },
      { name: 'elsewhere', count: tables.elsewhere },
      { name: 'bad', count: tables.badRows },
    ],
    facts: [
      { code: 'abilities', values: { made: made.length, described: described.length, untouched } },
      { code: 'levels', values: { n: levels } },
      ...(wished === 0 ? [] : [{ code: 'wished', values: { n: wished } }]),
    ],
  }
}

/** What is wrong, cell by cell, and how files were read. */
async function remarkOnRows(work: RunWork<Options>, { bad, files }: OnetTables): Promise<void> {
  // O*NET's tables have many columns that nobody here needs: they are passed over without a word.
  const tables = { bad, files: files.map((file) => ({ ...file, unknown: [] })) }
  const naming = {
    roleOf: (kind: string) => kind,
    headingOf: (kind: string, column: string) => headingOf(kind as OnetFile, column),
  }
  for (const remark of tableRemarks(tables, naming)) await work.remark(remark)
}

async function remarkOnAbilities(work: RunWork<Options>, brought: AbilitiesBroughtIn): Promise<void> {
  for (const { element, level, sentence } of brought.untranslated)
    await work.remark({
      grade: 'warning',
      role: 'anchors',
      field: 'Anchor Description',
      value: sentence,
      code: 'untranslated',
      values: { element, level },
    })
  for (const code of ['made', 'described'] as const)
    for (const name of brought[code]) await work.remark({ grade: 'change', code, values: { name } })
}

function headingOf(kind: OnetFile, column: string): string {
  const columns: Readonly<Record<string, { headings: { en: string } } | undefined>> = onetFiles[kind].columns
  return columns[column]?.headings.en ?? column
}
