import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { filesByRole, tableRemarks, type RunKind, type RunWork } from '../../intake/index.ts'
import { organisationDay, peopleByWord } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { readFiles, type ReadFiles } from '../../platform/tabular/read-files.ts'
import { evidenceOf, insertEvidence } from '../store/evidence.ts'
import { listKinds } from '../store/kinds.ts'
import { courseColumns } from './columns.ts'
import { courseKey, planCourses, type CoursesPlan, type CourseToWrite } from './plan.ts'
import { courseRunTexts } from './texts.ts'

const options = z.object({})
type Options = z.output<typeof options>

const kindOfFile = { courses: { columns: courseColumns, names: { id: 'pelatihan', en: 'courses' } } }

const coursesKind: RunKind<Options> = {
  name: 'courses',
  permit: 'import:run',
  ownHands: true,
  options,
  files: { taken: ['courses'], needed: ['courses'] },
  texts: courseRunTexts,
  check: (work) => bringIn(work, true),
  write: (work) => bringIn(work, false),
  template: (role, language) =>
    role === 'courses'
      ? { name: `${kindOfFile.courses.names[language]}.csv`, text: templateOf(language) }
      : undefined,
}

/** Completed courses from a file, for whoever does not know its options: each is evidence that counts at once. */
export const coursesRun = coursesKind as unknown as RunKind

async function bringIn(work: RunWork<Options>, dryRun: boolean) {
  const { context, run } = work
  work.progress({ phase: 'reading', done: 0, total: 1 })
  const read = readFiles(await filesByRole(work, '.csv'), kindOfFile)
  const plan = await planOf(context, read, run.startedBy)
  await remarkOn(work, read, plan)
  const problems = read.bad.length + plan.bad.length
  if (!dryRun && problems > 0) return refuse('rows_bad', { count: problems })
  if (problems === 0) await writeCourses(context, run.startedBy, plan.made)
  const rows = read.rows.get('courses')?.length ?? 0
  return accept({
    account: {
      rows,
      parts: [
        { name: 'made', count: plan.made.length },
        { name: 'untouched', count: plan.untouched },
        { name: 'bad', count: plan.badRows },
      ],
      facts: [],
    },
    writable: problems === 0 && plan.made.length > 0,
  })
}

async function planOf(context: WorkContext, read: ReadFiles, startedBy: string): Promise<CoursesPlan> {
  const { tx, now } = context
  const rows = read.rows.get('courses') ?? []
  const words = rows.flatMap(({ texts }) => (texts['person'] === undefined ? [] : [texts['person']]))
  const people = await peopleByWord(tx, words)
  const there = await evidenceOf(
    tx,
    [...people.values()].map(({ id }) => id),
  )
  const kinds = (await listKinds(tx)).filter(({ retiredAt }) => retiredAt === null)
  return planCourses(rows, {
    people,
    startedBy,
    today: await organisationDay(tx, now),
    there: new Set(
      there
        .filter(({ rejectedAt }) => rejectedAt === null)
        .map(({ personId, kindId, issuedOn }) => courseKey(personId, kindId, issuedOn)),
    ),
    kinds: kinds.map(({ id, nameId, nameEn, validityMonths, assessed }) => ({
      id,
      names: [nameId.toLowerCase(), nameEn.toLowerCase()],
      validityMonths,
      assessed,
    })),
  })
}

async function remarkOn(work: RunWork<Options>, read: ReadFiles, plan: CoursesPlan): Promise<void> {
  const naming = {
    roleOf: () => 'courses',
    headingOf: (_kind: string, column: string) => headingOf(column, work.run.language),
  }
  const tables = { bad: [...read.bad, ...plan.bad], files: read.files }
  for (const remark of tableRemarks(tables, naming)) await work.remark(remark)
  for (const { line, told } of plan.made)
    await work.remark({ grade: 'change', role: 'courses', line, code: 'made', values: { name: told } })
}

function headingOf(column: string, language: 'id' | 'en'): string {
  const known: Readonly<Record<string, { headings: { id: string; en: string } } | undefined>> = courseColumns
  return known[column]?.headings[language] ?? column
}

/** Who brings the list in answers for it: what it says is verified by them. */
async function writeCourses(
  context: WorkContext,
  startedBy: string,
  courses: readonly CourseToWrite[],
): Promise<void> {
  const { tx, organisationId, now } = context
  for (const { personId, kindId, issuedOn, validUntil, number, competent } of courses) {
    const id = uuidv7()
    await insertEvidence(tx, {
      organisationId,
      id,
      personId,
      kindId,
      number,
      competent,
      issuedOn,
      validUntil,
      note: '',
      source: 'course',
      submittedBy: null,
      submittedAt: now,
      verifiedBy: startedBy,
      verifiedAt: now,
    })
    await context.audit({
      action: 'evidence.imported',
      subjectKind: 'evidence',
      subjectId: id,
      details: { personId, kindId, issuedOn },
    })
  }
}

function templateOf(language: 'id' | 'en'): string {
  const header = Object.values(courseColumns).map(({ headings }) => headings[language])
  const example =
    language === 'id'
      ? ['1001', 'SIM A: mobil pribadi sampai 3.500 kg', '2026-01-15', '2031-01-15', '123456', '']
      : ['1001', 'SIM A: private car up to 3,500 kg', '2026-01-15', '2031-01-15', '123456', '']
  return `${[header, example].map((cells) => cells.map(cellOf).join(',')).join('\n')}\n`
}

function cellOf(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
