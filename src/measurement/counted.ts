import { createHash } from 'node:crypto'
import type { Tx } from '../platform/db/database.ts'
import type { Period } from './domain/periods.ts'
import type { Counted, LayerMoments } from './domain/sums.ts'
import { keep, keptAt } from './kept.ts'
import {
  readMoments,
  readSteps,
  readTallies,
  stepsTogether,
  type Reading,
  type Span,
  type SubjectParts,
} from './store/figures.ts'
import { waitsAt } from './store/waits.ts'
import type { SubjectKind } from './domain/tally-sheet.ts'

/** What the tallies hold of one subject in one period. */
export interface CountedPeriod {
  readonly counts: readonly Counted[]
  readonly moments: readonly LayerMoments[]
}

/** Of whom, over which periods of one kind that follow each other, what was counted is asked for. */
export interface CountedAsked {
  readonly kind: SubjectKind
  readonly subjects: readonly SubjectParts[]
  readonly periods: readonly Period[]
  readonly today: string
  /** Without it, everything. */
  readonly reading?: Reading
}

/**
 * Reads what was counted of subjects in periods of one kind that follow each other. What did not change since it was last read by
 * this process is not read again: each subject and month carries a number that changes with everything that is counted of it.
 */
export async function readCounted(
  tx: Tx,
  asked: CountedAsked,
): Promise<(owner: string, period: Period) => CountedPeriod> {
  const { kind, subjects, periods, today, reading = 'all' } = asked
  const steps = await readSteps(tx, kind, subjects, periods)
  const trees = new Map(subjects.map(({ owner, parts }) => [owner, treeOf(parts)]))
  const keyOf = (owner: string, { kind: of, start }: Period) => `${reading} ${kind} ${owner} ${of} ${start}`
  const stateOf = (owner: string, { start, running }: Period) =>
    `${steps.get(`${owner} ${start}`) ?? ''} ${trees.get(owner) ?? ''} ${running ? today : ''}`
  const found = new Map<string, CountedPeriod>()
  for (const { owner } of subjects) {
    for (const period of periods) {
      const key = keyOf(owner, period)
      const one = keptAt<CountedPeriod>(key, stateOf(owner, period))
      if (one !== undefined) found.set(key, one)
    }
  }
  for (const group of [periods.filter(({ running }) => !running), periods.filter(({ running }) => running)]) {
    const stale = subjects.filter(({ owner }) => !group.every((period) => found.has(keyOf(owner, period))))
    if (stale.length === 0) continue
    const read = await readAgain(tx, asked, stale, group)
    for (const { owner } of stale) {
      for (const period of group) {
        const one = read(owner, period)
        found.set(keyOf(owner, period), one)
        keep(keyOf(owner, period), stateOf(owner, period), one, one.counts.length + one.moments.length)
      }
    }
  }
  return (owner, period) => found.get(keyOf(owner, period)) ?? nothing
}

const nothing: CountedPeriod = { counts: [], moments: [] }

/**
 * The state of everything that is counted of these subjects in one period, and in the running one of what waits: what was made of
 * it need not be made again while it stays the same.
 */
export async function stateOfPeriod(
  tx: Tx,
  { kind, subjects, period, today }: Omit<CountedAsked, 'periods'> & { readonly period: Period },
): Promise<string> {
  const parts = subjects.flatMap(({ parts }) => parts)
  const steps = await stepsTogether(tx, kind, parts, period)
  const waits = period.running ? [today, await waitsAt(tx, kind, parts)] : []
  return digestOf(JSON.stringify([subjects, steps, waits]))
}

/** What tells the units of a subject from any others. */
function treeOf(parts: readonly string[]): string {
  return parts.length === 1 ? '' : digestOf(parts.toSorted().join())
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Reads periods that follow each other. */
async function readAgain(
  tx: Tx,
  { kind, today, reading = 'all' }: CountedAsked,
  subjects: readonly SubjectParts[],
  periods: readonly Period[],
): Promise<(owner: string, period: Period) => CountedPeriod> {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return () => nothing
  const span: Span = { kind: first.kind, from: first.start, until: last.end }
  const tallies = await readTallies(tx, kind, subjects, { span, today, reading })
  const moments = await readMoments(tx, kind, subjects, span)
  const countsOf = Map.groupBy(tallies, (row) => `${row.owner} ${row.start}`)
  const momentsOf = Map.groupBy(moments, (row) => `${row.owner} ${row.start}`)
  return (owner, { start }) => {
    const key = `${owner} ${start}`
    return { counts: countsOf.get(key) ?? [], moments: momentsOf.get(key) ?? [] }
  }
}
