import { withUnitsBelow } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Measures } from './contract.ts'
import type { SubjectSums } from './domain/measures.ts'
import type { Period } from './domain/periods.ts'
import { stateOfPeriod } from './counted.ts'
import { completedIn, readFigures, waitingVerdicts } from './scorecards.ts'
import { shelteredMix, type MarkOfStratum } from './domain/sheltered-mix.ts'
import { readMix, type PartMix, type SubjectParts } from './store/figures.ts'
import type { SubjectKind } from './domain/tally-sheet.ts'

/** How often a subject was given one mark under one combination of mix variables (`1/branch`: priority, kind of the asker's unit). */
export interface MixCount extends MarkOfStratum {
  readonly owner: string
}

/** What was released of one subject in one period: all that a comparison may be made of. */
export interface Released {
  readonly measures: Omit<Measures, 'median_minutes' | 'p90_minutes'>
  /** Moments of the released answers of each layer, and of the satisfied ones as 1 and 0. */
  readonly released: SubjectSums['released']
  /** Verdicts that came in and are in no figure yet. */
  readonly waiting: number
  /** Requests completed in the period. */
  readonly completed: number
}

/** Whom to compare in which period; `today` in the organisation's zone. A unit stands for itself and all units below. */
export interface ReleasedAsked {
  readonly kind: SubjectKind
  readonly ids: readonly string[]
  readonly period: Period
  readonly today: string
}

/** What was released of units or services, and what the clock says of their promises, by id. Passes the publication rule, as every figure does. */
export async function releasedOf(
  tx: Tx,
  { kind, ids, period, today }: ReleasedAsked,
): Promise<ReadonlyMap<string, Released>> {
  const subjects = await partsOf(tx, kind, ids)
  const { figures, waits } = await readFigures(tx, {
    kind,
    subjects,
    periods: [period],
    today,
    reading: 'promises',
  })
  return new Map(
    [...figures].flatMap(([id, byPeriod]) => {
      const mine = byPeriod.get(period.start)
      if (mine === undefined) return []
      const { measures, released, counted } = mine
      const waiting = waitingVerdicts(waits.get(id))
      return [[id, { measures, released, waiting, completed: completedIn(counted) }] as const]
    }),
  )
}

/**
 * How often each mark was given under each combination of the mix variables (priority of the request, kind of the asker's
 * unit), of released verdicts: for quarters and years, in which such counts are kept; of other periods, those of the
 * quarters that they begin in. Of closed ones alone may anything be told, since each batch of a running one adds single answers
 * to a combination. Of each unit and quarter, combinations of few people are counted with others (`shelteredMix`).
 */
export async function mixOf(
  tx: Tx,
  { kind, ids, period }: Omit<ReleasedAsked, 'today'>,
): Promise<readonly MixCount[]> {
  const subjects = await partsOf(tx, kind, ids)
  const found = await readMix(tx, kind, subjects, { from: period.start, until: period.end })
  const ofQuarters = Map.groupBy(found, ({ owner, part, quarter }) => `${owner} ${part} ${quarter}`)
  const sums = new Map<string, MixCount>()
  for (const marks of ofQuarters.values()) for (const one of shelteredOf(marks)) add(sums, one)
  return [...sums.values()]
}

function shelteredOf(marks: readonly PartMix[]): readonly MixCount[] {
  const { owner = '', mostOfFour = null } = marks[0] ?? {}
  return shelteredMix(marks, mostOfFour ?? undefined).map((one) => ({ owner, ...one }))
}

function add(sums: Map<string, MixCount>, { owner, stratum, mark, count }: MixCount): void {
  const key = `${owner} ${stratum} ${mark}`
  sums.set(key, { owner, stratum, mark, count: (sums.get(key)?.count ?? 0) + count })
}

async function partsOf(tx: Tx, kind: SubjectKind, ids: readonly string[]): Promise<readonly SubjectParts[]> {
  return kind === 'unit' ? withUnitsBelow(tx, ids) : ids.map((id) => ({ owner: id, parts: [id] }))
}

/** Changes with everything that `releasedOf` and `mixOf` say of these units or services; see `keptWhile`. */
export async function stateOfReleased(tx: Tx, { kind, ids, ...when }: ReleasedAsked): Promise<string> {
  return stateOfPeriod(tx, { kind, subjects: await partsOf(tx, kind, ids), ...when })
}
