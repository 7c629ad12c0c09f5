import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { seededRandom } from '../../src/statistics/random.ts'
import { unitCount, type Market } from './market.ts'
import {
  cell,
  cells,
  clientele,
  daysUpTo,
  idOf,
  raterOf,
  strata,
  verdicts,
  type Days,
  type Span,
  type Verdict,
} from './verdicts.ts'

/** Days of which the tallies of single days are written: older ones are read by nobody but the check of tallies. */
const recentDays = 45
const rollUps = ['week', 'month', 'quarter'] as const satisfies readonly Span[]
const raterSpans = ['week', 'month'] as const satisfies readonly Span[]

/** Sums by unit and span, and of raters' satisfaction by unit, span and place in the clientele. */
interface Sums {
  readonly counts: Readonly<Record<Span, Int32Array>>
  readonly recent: Int32Array
  readonly mix: Int32Array
  readonly raters: Readonly<Record<(typeof raterSpans)[number], RaterSums>>
}

interface RaterSums {
  readonly n: Uint16Array
  readonly sum: Uint16Array
  readonly squares: Uint32Array
  readonly satisfied: Uint16Array
}

/**
 * Writes so many verdicts by COPY, with the tallies, roll-ups, raters and steps that the product keeps of them. Left out is what no reading
 * of figures touches: requests, places of counted verdicts, tallies of single days long ago, strata of other measures than satisfaction.
 */
export async function fillMarket(
  client: pg.Client,
  market: Market,
  { count, today, number }: { readonly count: number; readonly today: string; readonly number: number },
): Promise<void> {
  const days = daysUpTo(today)
  const sums = emptySums(days)
  await copy(client, ratingsTable, ratingRows(market, days, sums, { count, number }))
  await copy(client, talliesTable, tallyRows(market, days, sums))
  await copy(client, ratersTable, raterRows(market, days, sums))
  await copy(client, stepsTable, stepRows(market, days, number))
}

function emptySums({ spans }: Days): Sums {
  const cellsOf = (span: Span) => new Int32Array(spans[span].starts.length * unitCount * cells.length)
  const ratersOf = (span: Span): RaterSums => {
    const size = spans[span].starts.length * unitCount * clientele
    return {
      n: new Uint16Array(size),
      sum: new Uint16Array(size),
      squares: new Uint32Array(size),
      satisfied: new Uint16Array(size),
    }
  }
  return {
    counts: { week: cellsOf('week'), month: cellsOf('month'), quarter: cellsOf('quarter') },
    recent: new Int32Array(recentDays * unitCount * cells.length),
    mix: new Int32Array(spans.quarter.starts.length * unitCount * strata.length * 5),
    raters: { week: ratersOf('week'), month: ratersOf('month') },
  }
}

async function copy(client: pg.Client, table: string, lines: Generator<string>): Promise<void> {
  await pipeline(
    Readable.from(portions(lines), { objectMode: false }),
    client.query(from(`copy ${table} from stdin`)),
  )
}

/** Lines joined to portions of some hundred kilobytes. */
function* portions(lines: Generator<string>): Generator<string> {
  let portion = ''
  for (const line of lines) {
    portion += `${line}\n`
    if (portion.length > 200_000) {
      yield portion
      portion = ''
    }
  }
  yield portion
}

const ratingsTable = `measurement.ratings (organisation_id, id, request_id, rater_id, service_id, unit_id, stratum, satisfaction, effort,
  promise_kept, reason_ids, comment, rated_at, changed_at)`

function* ratingRows(
  { organisationId, unitIds }: Market,
  days: Days,
  sums: Sums,
  { count, number }: { readonly count: number; readonly number: number },
): Generator<string> {
  const people = Array.from({ length: 20_000 }, (_, person) => idOf(1, person))
  const services = unitIds.map((_, unit) => idOf(2, unit))
  const reasons = cells.filter(([measure]) => measure === 'reason').map(([, id]) => id)
  let nth = 0
  for (const one of verdicts(count, unitCount, days.days.length, number)) {
    addUp(one, days, sums)
    const at = `${days.days[one.day] ?? ''} 05:00:00+00`
    const { satisfaction, effort, promiseKept } = one
    yield [
      organisationId,
      idOf(10 + number, nth),
      idOf(20 + number, nth),
      people[raterOf(one.unit, one.rater)] ?? '',
      services[one.unit] ?? '',
      unitIds[one.unit] ?? '',
      strata[one.stratum] ?? '',
      satisfaction,
      effort,
      promiseKept ? 't' : 'f',
      `{${reasons[one.reason - 1] ?? ''}}`,
      '',
      at,
      at,
    ].join('\t')
    nth += 1
  }
}

function addUp(one: Verdict, { days, spans }: Days, sums: Sums): void {
  const { unit, satisfaction, day } = one
  const counted = [
    cell('satisfaction', satisfaction),
    cell('effort', one.effort),
    cell('promise', one.promiseKept ? 1 : 0),
    cell('reason', `00000000-0000-7000-8000-0000000009${one.reason}0`),
    cell('completed', 'all'),
    cell('window', 'ended'),
    cell('response', 'kept'),
    cell('completion', one.promiseKept ? 'kept' : 'broken'),
    cell('minutes', 200 + 3 * one.minutes),
  ]
  for (const span of rollUps) {
    const row = ((spans[span].of[day] ?? 0) * unitCount + unit) * cells.length
    for (const place of counted) increase(sums.counts[span], row + place)
  }
  const recent = day - (days.length - recentDays)
  if (recent >= 0)
    for (const place of counted) increase(sums.recent, (recent * unitCount + unit) * cells.length + place)
  const quarter = spans.quarter.of[day] ?? 0
  increase(sums.mix, ((quarter * unitCount + unit) * strata.length + one.stratum) * 5 + satisfaction - 1)
  for (const span of raterSpans) {
    const place = ((spans[span].of[day] ?? 0) * unitCount + unit) * clientele + one.rater
    const { n, sum, squares, satisfied } = sums.raters[span]
    increase(n, place)
    increase(sum, place, satisfaction)
    increase(squares, place, satisfaction ** 2)
    if (satisfaction >= 4) increase(satisfied, place)
  }
}

function increase(of: Int32Array | Uint16Array | Uint32Array, place: number, by: number = 1): void {
  of[place] = (of[place] ?? 0) + by
}

const talliesTable =
  'measurement.tallies (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum, count)'

type TallyLine = (span: string, unit: number, start: string, what: readonly string[], count: number) => string

function* tallyRows(market: Market, days: Days, sums: Sums): Generator<string> {
  const line: TallyLine = (span, unit, start, what, count) =>
    [market.organisationId, span, 'unit', market.unitIds[unit] ?? '', start, ...what, count].join('\t')
  for (const span of rollUps) yield* rollUpRows(line, span, days.spans[span].starts, sums.counts[span])
  yield* rollUpRows(line, 'day', days.days.slice(-recentDays), sums.recent)
  yield* mixRows(line, days, sums)
}

function* rollUpRows(
  line: TallyLine,
  span: Span | 'day',
  starts: readonly string[],
  counts: Int32Array,
): Generator<string> {
  const stratum = span === 'day' ? (strata[0] ?? '') : ''
  for (const [index, start] of starts.entries()) {
    for (let unit = 0; unit < unitCount; unit += 1) {
      const row = (index * unitCount + unit) * cells.length
      for (const [place, [measure, value]] of cells.entries()) {
        const count = counts[row + place] ?? 0
        if (count > 0) yield line(span, unit, start, [measure, value, stratum], count)
      }
    }
  }
}

function* mixRows(line: TallyLine, { spans }: Days, { mix }: Sums): Generator<string> {
  for (const [place, count] of mix.entries()) {
    if (count === 0) continue
    const [row, mark] = [Math.floor(place / 5), (place % 5) + 1]
    const [cellOf, stratum] = [Math.floor(row / strata.length), strata[row % strata.length] ?? '']
    const start = spans.quarter.starts[Math.floor(cellOf / unitCount)] ?? ''
    yield line('quarter_mix', cellOf % unitCount, start, ['satisfaction', String(mark), stratum], count)
  }
}

const ratersTable =
  'measurement.raters (organisation_id, span, subject_kind, subject_id, start, layer, rater_id, n, sum, sum_squares, satisfied)'

function* raterRows({ organisationId, unitIds }: Market, { spans }: Days, sums: Sums): Generator<string> {
  const people = Array.from({ length: 20_000 }, (_, person) => idOf(1, person))
  for (const span of raterSpans) {
    const { n, sum, squares, satisfied } = sums.raters[span]
    for (let place = 0; place < n.length; place += 1) {
      const answers = n[place] ?? 0
      if (answers === 0) continue
      const row = Math.floor(place / clientele)
      const unit = row % unitCount
      const who = [unitIds[unit] ?? '', spans[span].starts[Math.floor(row / unitCount)] ?? '', 'satisfaction']
      const rater = people[raterOf(unit, place % clientele)] ?? ''
      const said = [answers, sum[place] ?? 0, squares[place] ?? 0, satisfied[place] ?? 0]
      yield [organisationId, span, 'unit', ...who, rater, ...said].join('\t')
    }
  }
}

const stepsTable = 'measurement.steps (organisation_id, subject_kind, subject_id, month, released, timed)'

/** The numbers that change with what is counted: of each unit and month one of what people said, one of what the clock knows. */
function* stepRows({ organisationId, unitIds }: Market, { spans }: Days, number: number): Generator<string> {
  const random = seededRandom(number)
  const drawn = () => 1 + Math.floor(random() * (2 ** 47 - 1))
  for (const month of spans.month.starts)
    for (const unitId of unitIds) yield [organisationId, 'unit', unitId, month, drawn(), drawn()].join('\t')
}
