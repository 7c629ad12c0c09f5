import { counting, handCounting } from './counting.ts'
import { sql } from 'kysely'
import { rowsOf } from '../../platform/db/array-text.ts'
import { copyRows, textOf, type CopiedValue } from '../../platform/db/copy.ts'
import { answered, type Hand, type Tx } from '../../platform/db/database.ts'
import { refreshStatistics } from '../../platform/db/statistics.ts'
import { rollUpsOf, type Day, type RollUps } from '../domain/periods.ts'
import { TallySheet, type DayCount, type TallyRow } from '../domain/tally-sheet.ts'
import type { Layer } from '../domain/verdict.ts'
import type { RaterTally, TallyMeasure } from '../domain/tally.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'
import { addToMoments, recountMoments, type RaterOfDay } from './moments.ts'
import { stepsInto, type Stepped } from './steps.ts'

/**
 * Until the transaction ends: `together` with others that add to the organisation's tallies, or `alone`, as rebuilding them
 * needs, which else would count twice what comes in meanwhile. To be called before anything is added.
 */
export async function lockTallies(tx: Tx, organisationId: string, how: 'together' | 'alone'): Promise<void> {
  const key = talliesKey(organisationId)
  if (how === 'alone') await sql`select pg_advisory_xact_lock(${key})`.execute(tx)
  else await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx)
}

export function talliesKey(organisationId: string) {
  return sql`hashtextextended(${`tallies ${organisationId}`}, 0)`
}

/** Rows from which on they are written by COPY. */
const manyRows = 2000

/** Adds counts to the days and, with them, to weeks, months, quarters and the quarters' strata. */
export async function addCounts(
  tx: Tx,
  organisationId: string,
  counts: readonly DayCount[],
  hand: Hand = answered,
): Promise<void> {
  const sheet = new TallySheet()
  sheet.add(counts)
  const rows = [...sheet.rows()]
  if (rows.length === 0) return
  const steps = stepsInto(organisationId, steppedBy(rows))
  if (rows.length >= manyRows) {
    // As the statement below does it: in another order, each could wait for the other.
    await steps.execute(tx)
    await copyRows(tx, { ...talliesTarget, onConflict: addingUp }, talliesOf(organisationId, rows))
    return
  }
  const adding = sql`with counted as (insert into measurement.tallies as t (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum, count)
    select ${organisationId}, r.* from ${rowsOf(tallyColumns, rows)}
    ${sql.raw(addingUp)}) ${steps}`
  await hand(tx, adding)
}

/** Writes the first tallies of an organisation: no row to add to is looked for. Nobody else may count there meanwhile. */
export async function writeFirstTallies(
  tx: Tx,
  organisationId: string,
  sheet: TallySheet,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await copyRows(tx, { ...talliesTarget, meanwhile }, talliesOf(organisationId, sheet.rows()))
  await stepsInto(organisationId, steppedBy(sheet.rows())).execute(tx)
}

/** What people said, by the names of its measures; everything else is known to the clock. */
const saidMeasures: ReadonlySet<string> = new Set<TallyMeasure>([
  'satisfaction',
  'effort',
  'promise',
  'reason',
  'comment',
])

function* steppedBy(rows: Iterable<TallyRow>): Generator<Stepped> {
  for (const { span, subject_kind: subjectKind, subject_id: subjectId, start, measure } of rows)
    if (span === 'month')
      yield { subjectKind, subjectId, month: start, what: saidMeasures.has(measure) ? 'released' : 'timed' }
}

const tallyColumns = {
  span: 'text',
  subject_kind: 'text',
  subject_id: 'uuid',
  start: 'date',
  measure: 'text',
  value: 'text',
  stratum: 'text',
  count: 'integer',
}

const talliesTarget = {
  table: 'measurement.tallies',
  columns: 'organisation_id span subject_kind subject_id start measure value stratum count'.split(' '),
}

const addingUp = `on conflict (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum)
    do update set count = t.count + excluded.count`

/** Lines of COPY: written here, as there are so many. */
function* talliesOf(organisationId: string, rows: Iterable<TallyRow>): Generator<string> {
  for (const { span, subject_kind, subject_id, start, measure, value, stratum, count } of rows) {
    const what = `${textOf(measure)}\t${textOf(value)}\t${textOf(stratum)}`
    yield `${organisationId}\t${span}\t${subject_kind}\t${subject_id}\t${start}\t${what}\t${count}\n`
  }
}

/** One rater's released answers to add to a subject's week and month. */
export interface RaterAddition extends RaterTally {
  readonly subjectKind: RaterOfDay['subject_kind']
  readonly subjectId: string
  readonly day: Day
  readonly layer: Layer
  readonly raterId: string
}

/** Adds to raters' weeks and months, and to the moments, whose lock is held from here on. */
export async function addRaters(
  tx: Tx,
  organisationId: string,
  additions: readonly RaterAddition[],
  hand: Hand = answered,
): Promise<void> {
  const [first] = additions
  if (first === undefined) return
  const { day } = first
  const rows = ratersRolledUp(additions)
  // Counting anew reads all that was ever answered there, which answers of many days would have to, too.
  if (rows.length >= manyRows || additions.some((one) => one.day !== day)) {
    await writeRaters(tx, organisationId, rows, answered)
    if (rows.length >= manyRows) await refreshStatistics(tx, ['measurement.raters'])
    await recountMoments(tx, organisationId, subjectsOf(additions))
    return
  }
  await writeRaters(tx, organisationId, rows, hand)
  await addToMoments(tx, organisationId, { day, rows: additions.map(raterOfDay) }, hand)
}

/** The same without the moments, which are to be counted anew when everything is added. */
export async function addRatersOnly(
  tx: Tx,
  organisationId: string,
  additions: readonly RaterAddition[],
): Promise<void> {
  const rows = ratersRolledUp(additions)
  if (rows.length > 0) await writeRaters(tx, organisationId, rows, answered)
}

async function writeRaters(
  tx: Tx,
  organisationId: string,
  rows: readonly RaterRow[],
  hand: Hand,
): Promise<void> {
  if (rows.length >= manyRows) {
    await counting(tx, () =>
      copyRows(tx, { ...ratersTarget, onConflict: addingUpRaters }, ratersIn(organisationId, rows)),
    )
    return
  }
  const adding = sql`insert into measurement.raters as t
      (organisation_id, span, subject_kind, subject_id, start, layer, rater_id, n, sum, sum_squares, satisfied)
    select ${organisationId}, r.* from ${rowsOf(raterColumns, rows)}
    ${sql.raw(addingUpRaters)}`
  await handCounting(tx, adding, hand)
}

/** Writes the first raters of an organisation, with their moments, as {@link writeFirstTallies} does. */
export async function writeFirstRaters(
  tx: Tx,
  organisationId: string,
  additions: readonly RaterAddition[],
): Promise<void> {
  if (additions.length === 0) return
  const rows = ratersRolledUp(additions)
  await counting(tx, () => copyRows(tx, ratersTarget, ratersIn(organisationId, rows)))
  await refreshStatistics(tx, ['measurement.raters'])
  await recountMoments(tx, organisationId, subjectsOf(additions))
}

/** The units and services that something was added to. */
function subjectsOf(additions: readonly RaterAddition[]) {
  const of = (kind: SubjectKind) => [
    ...new Set(additions.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ]
  return { unitIds: of('unit'), serviceIds: of('service') }
}

function raterOfDay(one: RaterAddition): RaterOfDay {
  const { subjectKind, subjectId, layer, raterId, n, sum, sumSquares, satisfied } = one
  const whose = { subject_kind: subjectKind, subject_id: subjectId, layer, rater_id: raterId }
  return { ...whose, n, sum, sum_squares: sumSquares, satisfied }
}

const raterColumns = {
  span: 'text',
  subject_kind: 'text',
  subject_id: 'uuid',
  start: 'date',
  layer: 'text',
  rater_id: 'uuid',
  n: 'integer',
  sum: 'integer',
  sum_squares: 'integer',
  satisfied: 'integer',
}

const ratersTarget = {
  table: 'measurement.raters',
  columns:
    'organisation_id span subject_kind subject_id start layer rater_id n sum sum_squares satisfied'.split(
      ' ',
    ),
}

const addingUpRaters = `on conflict (organisation_id, span, subject_kind, subject_id, start, layer, rater_id) do update set n = t.n + excluded.n,
    sum = t.sum + excluded.sum, sum_squares = t.sum_squares + excluded.sum_squares, satisfied = t.satisfied + excluded.satisfied`

interface RaterRow {
  readonly span: 'week' | 'month'
  readonly subject_kind: SubjectKind
  readonly subject_id: string
  readonly start: Day
  readonly layer: Layer
  readonly rater_id: string
  n: number
  sum: number
  sum_squares: number
  satisfied: number
}

/** Rows of weeks and months, each key once and in one order everywhere. */
function ratersRolledUp(additions: readonly RaterAddition[]): RaterRow[] {
  const rows = new Map<string, RaterRow>()
  const known = new Map<Day, RollUps>()
  for (const one of additions) {
    const { week, month } = rollUpsOnce(known, one.day)
    for (const [span, start] of [
      ['week', week],
      ['month', month],
    ] as const) {
      const key = `${span} ${one.subjectKind} ${one.subjectId} ${start} ${one.layer} ${one.raterId}`
      const row = rows.get(key)
      if (row === undefined) rows.set(key, raterRow(one, span, start))
      else {
        row.n += one.n
        row.sum += one.sum
        row.sum_squares += one.sumSquares
        row.satisfied += one.satisfied
      }
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function raterRow(one: RaterAddition, span: RaterRow['span'], start: Day): RaterRow {
  const { subjectKind, subjectId, layer, raterId, n, sum, sumSquares, satisfied } = one
  const whose = { subject_kind: subjectKind, subject_id: subjectId, layer, rater_id: raterId }
  return { span, start, ...whose, n, sum, sum_squares: sumSquares, satisfied }
}

function* ratersIn(organisationId: string, rows: readonly RaterRow[]): Generator<readonly CopiedValue[]> {
  for (const { span, subject_kind, subject_id, start, layer, rater_id, ...sums } of rows) {
    const { n, sum, sum_squares, satisfied } = sums
    const whose = [organisationId, span, subject_kind, subject_id, start, layer, rater_id]
    yield [...whose, n, sum, sum_squares, satisfied]
  }
}

function rollUpsOnce(known: Map<Day, RollUps>, day: Day): RollUps {
  const found = known.get(day) ?? rollUpsOf(day)
  known.set(day, found)
  return found
}
