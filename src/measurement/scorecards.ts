import type { Tx } from '../platform/db/database.ts'
import type { Measures, PeriodKind, Scorecard } from './contract.ts'
import { measuresOf, type SubjectSums } from './domain/measures.ts'
import { periodOf, trendOf, type Period } from './domain/periods.ts'
import { furtherRaters } from './domain/release.ts'
import { sumsOf, type Counted, type LayerMoments } from './domain/sums.ts'
import { readMoments, readTallies, readWindows, type Span, type SubjectParts } from './store/figures.ts'
import { waitingAt, type Waits } from './store/places.ts'
import type { SubjectKind } from './tables.ts'

/** How many periods a trend shows. */
const trendLength = 12

/** Everything the figures of one subject and period are made of. */
export interface SubjectFigures {
  readonly measures: Measures
  readonly counted: readonly Counted[]
  /** Moments of the released answers of each layer. */
  readonly released: SubjectSums['released']
}

/** Figures of subjects by owner, and within each by first day of the period. Every query passes the publication rule here. */
export type FiguresBySubject = ReadonlyMap<string, ReadonlyMap<string, SubjectFigures>>

export interface FiguresAsked {
  readonly kind: SubjectKind
  readonly subjects: readonly SubjectParts[]
  readonly periods: readonly Period[]
  readonly today: string
}

/** Reads the figures of subjects over periods of one kind that follow each other. */
export async function readFigures(
  tx: Tx,
  { kind, subjects, periods, today }: FiguresAsked,
): Promise<{ figures: FiguresBySubject; waits: ReadonlyMap<string, readonly Waits[]> }> {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined || subjects.length === 0)
    return { figures: new Map(), waits: new Map() }
  const span: Span = { kind: first.kind, from: first.start, until: last.end }
  const tallies = [
    ...(await readTallies(tx, kind, subjects, span)),
    ...(await readWindows(tx, kind, subjects, span, today)),
  ]
  const moments = await readMoments(tx, kind, subjects, span)
  const waiting = await waitingAt(tx, kind, [...new Set(subjects.flatMap(({ parts }) => parts))])
  const talliesOf = Map.groupBy(tallies, (row) => `${row.owner} ${row.start}`)
  const momentsOf = Map.groupBy(moments, (row) => `${row.owner} ${row.start}`)
  const waits = new Map(
    subjects.map(({ owner, parts }) => [owner, waiting.filter((row) => parts.includes(row.subjectId))]),
  )
  const figures = new Map(
    subjects.map(({ owner }) => [
      owner,
      new Map(
        periods.map((period) => {
          const key = `${owner} ${period.start}`
          // What waits will count in the running period, when it is released; closed periods never change.
          const waitsNow = period.running ? (waits.get(owner) ?? []) : []
          return [
            period.start,
            figuresOf(talliesOf.get(key) ?? [], momentsOf.get(key) ?? [], waitsNow),
          ] as const
        }),
      ),
    ]),
  )
  return { figures, waits }
}

function figuresOf(
  counted: readonly Counted[],
  moments: readonly LayerMoments[],
  waits: readonly Waits[],
): SubjectFigures {
  const sums = sumsOf(counted, moments, waits)
  return { counted, measures: measuresOf(sums), released: sums.released }
}

/** Before it no organisation kept anything, and a trend back from it would leave the calendar. */
const earliestDay = '1900-01-01'

/** The period that is asked for: by its first day, else the running one. Undefined where it has not begun, or lies beyond all records. */
export function periodAsked(kind: PeriodKind, start: string | undefined, today: string): Period | undefined {
  if (start !== undefined && start < earliestDay) return undefined
  const period = periodOf(kind, start ?? today, today)
  return period.start > today ? undefined : period
}

/** A period as it crosses the wire. */
export function periodView({ kind, start, running }: Period): Scorecard['period'] {
  return { kind, start, running }
}

/** The periods up to the one asked for, oldest first. */
export function trendUpTo(period: Period, today: string): readonly Period[] {
  return trendOf(period.kind, period.start, today, trendLength)
}

/** Verdicts that wait at a subject. */
export function waitingVerdicts(waits: readonly Waits[] | undefined): number {
  return (waits ?? [])
    .filter((row) => row.layer === 'satisfaction')
    .reduce((sum, row) => sum + row.verdicts, 0)
}

/** How many further people must answer before a figure of the subject can move, at the least; null where nothing waits. */
export function neededRaters(waits: readonly Waits[] | undefined): number | null {
  const raters = (waits ?? [])
    .filter((row) => row.layer === 'satisfaction')
    .map((row) => furtherRaters(row.raters))
  return raters.length === 0 ? null : Math.min(...raters)
}

/** How many requests were completed in the period. */
export function completedIn(counted: readonly Counted[]): number {
  return counted.filter((row) => row.measure === 'completed').reduce((sum, row) => sum + row.count, 0)
}
