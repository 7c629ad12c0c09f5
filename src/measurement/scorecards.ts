import type { Tx } from '../platform/db/database.ts'
import type { Measures, PeriodKind, Scorecard } from './contract.ts'
import { measuresOf, type SubjectSums } from './domain/measures.ts'
import { periodOf, trendOf, type Period } from './domain/periods.ts'
import { visitMeasures } from './domain/visit-measures.ts'
import { furtherRaters } from './domain/release.ts'
import { sumsOf, type Counted } from './domain/sums.ts'
import { readCounted, type CountedAsked, type CountedPeriod } from './counted.ts'
import type { SubjectParts } from './store/figures.ts'
import type { Waits } from './store/places.ts'
import { waitsAt } from './store/waits.ts'
import type { SubjectKind } from './domain/tally-sheet.ts'

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

type Waiting = ReadonlyMap<string, readonly Waits[]>

/** Reads the figures of subjects over periods of one kind that follow each other. */
export async function readFigures(
  tx: Tx,
  asked: CountedAsked,
): Promise<{ figures: FiguresBySubject; waits: Waiting }> {
  const { kind, subjects, periods } = asked
  if (periods.length === 0 || subjects.length === 0) return { figures: new Map(), waits: new Map() }
  const waits = await waitsOf(tx, kind, subjects)
  const counted = await readCounted(tx, asked)
  const figures = new Map(
    subjects.map(({ owner }) => [
      owner,
      new Map(
        periods.map((period) => {
          // What waits will count in the running period, when it is released; closed periods never change.
          const waitsNow = period.running ? (waits.get(owner) ?? []) : []
          return [period.start, figuresOnce(kind, counted(owner, period), waitsNow)] as const
        }),
      ),
    ]),
  )
  return { figures, waits }
}

async function waitsOf(tx: Tx, kind: SubjectKind, subjects: readonly SubjectParts[]): Promise<Waiting> {
  const waiting = await waitsAt(tx, kind, [...new Set(subjects.flatMap(({ parts }) => parts))])
  const byPart = Map.groupBy(waiting, ({ subjectId }) => subjectId)
  return new Map(subjects.map(({ owner, parts }) => [owner, parts.flatMap((part) => byPart.get(part) ?? [])]))
}

/** Figures by what they were made of: what was kept is read again, and need not be worked out again. */
const worked = new WeakMap<CountedPeriod, SubjectFigures>()

function figuresOnce(kind: SubjectKind, counted: CountedPeriod, waits: readonly Waits[]): SubjectFigures {
  const known = waits.length === 0 ? worked.get(counted) : undefined
  const figures = known ?? figuresOf(kind, counted, waits)
  if (waits.length === 0) worked.set(counted, figures)
  return figures
}

function figuresOf(
  kind: SubjectKind,
  { counts, moments }: CountedPeriod,
  waits: readonly Waits[],
): SubjectFigures {
  const sums = sumsOf(counts, moments, waits)
  const measures = measuresOf(sums)
  return {
    counted: counts,
    measures: kind === 'touchpoint' ? visitMeasures(measures) : measures,
    released: sums.released,
  }
}

/** Before it no organisation kept anything. */
export const earliestDay = '1900-01-01'
/** Periods are shown from here on: the trend back from an earlier one would leave the years that are counted. */
const earliestShown = '1925-01-01'

/** The period that is asked for: by its first day, else the running one. Undefined where it has not begun, or lies beyond all records. */
export function periodAsked(kind: PeriodKind, start: string | undefined, today: string): Period | undefined {
  if (start !== undefined && start < earliestShown) return undefined
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
