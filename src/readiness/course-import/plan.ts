import {
  gatherBadRows,
  readRow,
  type BadRow,
  type Row,
  type TextRow,
} from '../../platform/tabular/columns.ts'
import { validUntilOf } from '../domain/evidence-dates.ts'
import { courseColumns } from './columns.ts'

/** A completed course that will be evidence. */
export interface CourseToWrite {
  readonly line: number
  readonly personId: string
  readonly kindId: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly number: string
  readonly competent: boolean
  /** For whoever reads what changes. */
  readonly told: string
}

export interface KnownKind {
  readonly id: string
  readonly names: readonly string[]
  readonly validityMonths: number | null
  readonly assessed: boolean
}

/** Beside what a list is read. */
export interface CoursesBeside {
  /** By employee number and by address, in small letters. */
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly kinds: readonly KnownKind[]
  /** `person kind day` of what is there and counts. */
  readonly there: ReadonlySet<string>
  readonly today: string
  /** Whoever brings the list in verifies it, and so nothing of themselves. */
  readonly startedBy: string
}

export interface CoursesPlan {
  readonly made: readonly CourseToWrite[]
  readonly untouched: number
  readonly badRows: number
  readonly bad: readonly BadRow[]
}

/** By what one completed course is known. */
export function courseKey(personId: string, kindId: string, issuedOn: string): string {
  return `${personId} ${kindId} ${issuedOn}`
}

/** What becomes of each row of a list: written down, there already, or wrong with the reason. */
export function planCourses(rows: readonly TextRow[], beside: CoursesBeside): CoursesPlan {
  const bad = gatherBadRows('courses')
  const there = new Set(beside.there)
  const made: CourseToWrite[] = []
  let untouched = 0
  for (const text of rows) {
    const course = courseOf(readRow(courseColumns, text, bad), beside, (column, reason) =>
      bad.put(text, column, reason),
    )
    if (course === undefined || bad.has(text)) continue
    const key = courseKey(course.personId, course.kindId, course.issuedOn)
    if (there.has(key)) untouched += 1
    else made.push(course)
    there.add(key)
  }
  const badRows = rows.filter((row) => bad.has(row)).length
  return { made, untouched, badRows, bad: bad.all }
}

type Refuse = (column: keyof typeof courseColumns, reason: string) => void

function courseOf(
  { line, cells }: Row<typeof courseColumns>,
  beside: CoursesBeside,
  refuse: Refuse,
): CourseToWrite | undefined {
  const { person: word, course, completedOn } = cells
  if (word === undefined || course === undefined || completedOn === undefined) return undefined
  const person = personOf(word, beside, refuse)
  const kind = beside.kinds.find(({ names }) => names.includes(course.toLowerCase()))
  if (kind === undefined) refuse('course', 'course_unknown')
  if (completedOn > beside.today) refuse('completedOn', 'day_in_future')
  if (person === undefined || kind === undefined) return undefined
  return {
    line,
    personId: person.id,
    told: `${person.name}, ${course}, ${completedOn}`,
    ...documentOf(cells, completedOn, kind, refuse),
  }
}

/** What stands on the document. */
function documentOf(
  { validUntil: said, number, result }: Row<typeof courseColumns>['cells'],
  issuedOn: string,
  kind: KnownKind,
  refuse: Refuse,
) {
  const validUntil = validUntilOf(issuedOn, said ?? undefined, kind.validityMonths)
  if (validUntil !== null && validUntil < issuedOn) refuse('validUntil', 'ends_before')
  const competent = !kind.assessed || result !== 'not_yet'
  return { kindId: kind.id, issuedOn, validUntil, number: number ?? '', competent }
}

function personOf(word: string, { people, startedBy }: CoursesBeside, refuse: Refuse) {
  const person = people.get(word.toLowerCase())
  if (person === undefined) refuse('person', 'person_unknown')
  else if (person.id === startedBy) refuse('person', 'about_oneself')
  return person
}
