import type { Bank } from '../src/main/demonstration/bank/bank.ts'
import type { BankRequest, HistoryFrame } from '../src/main/demonstration/bank/history.ts'
import { demonstrationZone } from '../src/main/demonstration/plan.ts'
import { evidenceOf, type Evidence } from '../src/measurement/domain/chart-evidence.ts'
import type { SubjectSums } from '../src/measurement/domain/measures.ts'
import { periodOf, type Period } from '../src/measurement/domain/periods.ts'
import { publishInOrder } from '../src/measurement/domain/publishing-in-order.ts'
import { mostOfFourPeople, shelteredMix } from '../src/measurement/domain/sheltered-mix.ts'
import { sumsOf, type LayerMoments, type PartWaits } from '../src/measurement/domain/sums.ts'
import { stratumOf } from '../src/measurement/domain/tally.ts'
import { answerOf, layers, type Layer } from '../src/measurement/domain/verdict.ts'
import { countsOf, ratersOf } from '../src/measurement/publication.ts'
import type { CountedVerdict } from '../src/measurement/store/counting.ts'
import type { DayCount } from '../src/measurement/domain/tally-sheet.ts'
import type { RaterAddition } from '../src/measurement/store/tallies.ts'
import { dateOf, type Instant } from '../src/platform/time/instants.ts'
import { localDay } from '../src/platform/time/local-day.ts'
import { momentsOf, type RaterSums } from '../src/statistics/clustered.ts'
import { clockOf } from './simulated-history.ts'

/** A completed request by the product's clock. */
export interface Done {
  readonly unit: string
  readonly service: string
  readonly day: string
  readonly kept: boolean
  readonly promised: number
  readonly used: number
}

/** A verdict of a bank as the product keeps it; units, services and people by their keys. */
interface Given extends CountedVerdict {
  readonly giver: string
  readonly answers: readonly Layer[]
  readonly ratedAt: Date
  readonly at: Instant
}

/** What the product would have published of a bank's history, worked out in memory by its own rules. */
export interface ReleasedBank {
  readonly bank: Bank
  readonly today: string
  /** Verdicts that a figure of their unit has counted. */
  readonly counted: readonly Given[]
  readonly done: readonly Done[]
  /** Everything that a figure of a unit (with all below) or a service in a period is made of. */
  readonly sums: (kind: 'unit' | 'service', key: string, period: Period) => SubjectSums
  /** How often a unit was given each mark under each mix, over the quarters that begin in a period. */
  readonly mix: (unit: string, period: Period) => readonly MixCount[]
  /** Closed months of a unit, from the first that says anything. */
  readonly months: (unit: string, measure: 'satisfied') => readonly Evidence[]
}

interface MixCount {
  readonly owner: string
  readonly stratum: string
  readonly mark: number
  readonly count: number
}

/** What was added to each subject, and what waits there. */
interface Books {
  readonly counts: DayCount[]
  readonly raters: RaterAddition[]
}

/** Publishes the verdicts of a history in their order, unit by unit, and adds up what came of it. */
export function releasedBank(
  bank: Bank,
  requests: readonly BankRequest[],
  frame: HistoryFrame,
): ReleasedBank {
  const dayOf = rememberDay()
  const today = dayOf(frame.until)
  const done = requests.flatMap((request) => doneIn(request, frame, dayOf) ?? [])
  const verdicts = requests.flatMap((request) => givenIn(bank, request) ?? [])
  const books: Books = { counts: done.flatMap(completions), raters: [] }
  const counted: Given[] = []
  const waiting: Given[] = []
  for (const [unitId, own] of Map.groupBy(verdicts, (one) => one.unitId)) {
    const inOrder = own.toSorted((one, other) => one.at - other.at)
    const byId = new Map(inOrder.map((verdict) => [verdict.id, verdict]))
    const shown = new Set<string>()
    let batches = 0
    for (const { layer, serviceId, verdictIds, after } of publishInOrder(inOrder, () =>
      String((batches += 1)),
    )) {
      const released = verdictIds.flatMap((id) => byId.get(id) ?? [])
      const subject = { layer, unitId, serviceId }
      books.counts.push(...countsOf(released, subject, dayOf(after.at)))
      books.raters.push(...ratersOf(released, subject, dayOf(after.at)))
      if (layer === 'satisfaction' && serviceId === null) for (const id of verdictIds) shown.add(id)
    }
    for (const verdict of inOrder) (shown.has(verdict.id) ? counted : waiting).push(verdict)
  }
  return { bank, today, counted, done, ...figuresFrom(bank, books, waiting, today) }
}

function doneIn(request: BankRequest, frame: HistoryFrame, dayOf: (at: Instant) => string): Done | undefined {
  const { completion, completedAt } = clockOf(request, frame)
  if (completedAt === null) return undefined
  const { service, priority } = request
  return {
    unit: service.unit,
    service: service.key,
    day: dayOf(completedAt),
    kept: completion.status === 'kept',
    promised: service.promises[priority][1],
    used: completion.usedMilliseconds / 60_000,
  }
}

function completions({ unit, service, day, kept }: Done): DayCount[] {
  const count = { day, measure: 'completion', value: kept ? 'kept' : 'broken', stratum: '', count: 1 }
  return [
    { ...count, subjectKind: 'unit', subjectId: unit },
    { ...count, subjectKind: 'service', subjectId: service },
  ]
}

function givenIn(bank: Bank, { id, service, priority, asker, verdict }: BankRequest): Given | undefined {
  if (verdict === null) return undefined
  const { rater, at, satisfaction, effort, promiseKept, reasons, comment } = verdict
  const said = { satisfaction, effort, promiseKept, reasonIds: reasons.map(String), comment }
  const kind = bank.units.find(({ code }) => code === asker.unit)?.kind ?? 'head_office'
  return {
    ...said,
    id,
    unitId: service.unit,
    serviceId: service.key,
    raterId: rater.key,
    giver: rater.unit,
    stratum: stratumOf({ priority, askerUnitKind: kind }),
    answers: layers.filter((layer) => answerOf(said, layer) !== null),
    ratedAt: dateOf(at),
    at,
  }
}

function figuresFrom(
  bank: Bank,
  { counts, raters }: Books,
  waiting: readonly Given[],
  today: string,
): Pick<ReleasedBank, 'sums' | 'mix' | 'months'> {
  const keyOf = ({ subjectKind, subjectId }: Pick<DayCount, 'subjectKind' | 'subjectId'>) =>
    `${subjectKind} ${subjectId}`
  const countsAt = Map.groupBy(counts, keyOf)
  const ratersAt = Map.groupBy(raters, keyOf)
  const below = (unit: string) =>
    bank.units.filter(({ code }) => bank.pathOf(code).includes(unit)).map(({ code }) => code)
  const partsOf = (kind: 'unit' | 'service', key: string) =>
    (kind === 'unit' ? below(key) : [key]).map((part) => `${kind} ${part}`)
  const within = <Row extends { readonly day: string }>(
    rows: ReadonlyMap<string, readonly Row[]>,
    parts: readonly string[],
    { start, end }: Pick<Period, 'start' | 'end'>,
  ) => parts.flatMap((part) => (rows.get(part) ?? []).filter(({ day }) => day >= start && day < end))
  const sums = (kind: 'unit' | 'service', key: string, period: Period): SubjectSums => {
    const parts = partsOf(kind, key)
    const moments = momentsIn(within(ratersAt, parts, period))
    return sumsOf(
      within(countsAt, parts, period),
      moments,
      period.running ? waitsAt(waiting, kind, parts) : [],
    )
  }
  return {
    sums,
    mix: (unit, period) =>
      partsOf('unit', unit).flatMap((part) =>
        quartersOf(period, today).flatMap((quarter) => {
          const marks = within(countsAt, [part], quarter).filter(({ measure }) => measure === 'satisfaction')
          return mixIn(marks, within(ratersAt, [part], quarter)).map((one) => ({ owner: unit, ...one }))
        }),
      ),
    months: (unit, measure) => {
      const days = partsOf('unit', unit).flatMap((part) => (ratersAt.get(part) ?? []).map(({ day }) => day))
      const first = days.toSorted()[0]
      if (first === undefined) return []
      const months: Evidence[] = []
      for (
        let month = periodOf('month', first, today);
        month.end <= today;
        month = periodOf('month', month.end, today)
      )
        months.push(evidenceOf(measure, month, sums('unit', unit, month)))
      return months.slice(months.findIndex(({ figure }) => figure.state !== 'none'))
    },
  }
}

/** What waits at a unit; of a service only what its unit has counted waits, and of that nothing is asked here. */
function waitsAt(waiting: readonly Given[], kind: 'unit' | 'service', parts: readonly string[]): PartWaits[] {
  if (kind === 'service') return []
  return parts.flatMap((part) => {
    const own = waiting.filter(({ unitId }) => `unit ${unitId}` === part)
    const raters = new Set(own.map(({ raterId }) => raterId)).size
    return own.length === 0 ? [] : [{ layer: 'satisfaction' as const, verdicts: own.length, raters }]
  })
}

/** Strata are kept by quarter. */
function quartersOf({ start, end }: Period, today: string): readonly Period[] {
  const quarters: Period[] = []
  let quarter = periodOf('quarter', start, today)
  while (quarter.start < end) {
    quarters.push(quarter)
    quarter = periodOf('quarter', quarter.end, today)
  }
  return quarters
}

/** Those of few people in a quarter are counted with others. */
function mixIn(marks: readonly DayCount[], raters: readonly RaterAddition[]) {
  const own = marks.map(({ stratum, value, count }) => ({ stratum, mark: Number(value), count }))
  const said = raters.filter(({ layer }) => layer === 'satisfaction')
  const given = [...Map.groupBy(said, ({ raterId }) => raterId).values()].map((theirs) =>
    theirs.reduce((sum, { n }) => sum + n, 0),
  )
  return shelteredMix(own, given.length === 0 ? undefined : mostOfFourPeople(given))
}

function momentsIn(rows: readonly RaterAddition[]): LayerMoments[] {
  return layers.map((layer) => {
    const people = [
      ...Map.groupBy(
        rows.filter((row) => row.layer === layer),
        ({ raterId }) => raterId,
      ).values(),
    ]
    const add = (own: readonly RaterAddition[], part: (row: RaterAddition) => number) =>
      own.reduce((sum, row) => sum + part(row), 0)
    const all = people.map((own): RaterSums => ({
      n: add(own, ({ n }) => n),
      sum: add(own, ({ sum }) => sum),
      sumSquares: add(own, ({ sumSquares }) => sumSquares),
    }))
    const satisfied = momentsOf(
      people.map((own) => {
        const pleased = add(own, (row) => row.satisfied)
        return { n: add(own, ({ n }) => n), sum: pleased, sumSquares: pleased }
      }),
    )
    return {
      ...momentsOf(all),
      layer,
      satisfied: satisfied.sum,
      nTimesSatisfied: satisfied.nTimesSum,
      satisfiedSquared: satisfied.sumSquared,
    }
  })
}

function rememberDay(): (at: Instant) => string {
  const known = new Map<number, string>()
  return (at) => {
    const hour = Math.floor(at / 3_600_000)
    const day = known.get(hour) ?? localDay(at, demonstrationZone)
    known.set(hour, day)
    return day
  }
}
