import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Tx } from '../platform/db/database.ts'
import type { Period } from './domain/periods.ts'
import type { Counted, LayerMoments } from './domain/sums.ts'
import {
  readMoments,
  readSteps,
  readTallies,
  type Reading,
  type Span,
  type SubjectParts,
} from './store/figures.ts'
import type { SubjectKind } from './tables.ts'

/** What the tallies hold of one subject in one period. */
export interface CountedPeriod {
  readonly counts: readonly Counted[]
  readonly moments: readonly LayerMoments[]
}

interface Kept extends CountedPeriod {
  /** The state of what was counted, of which this was read. */
  readonly state: string
}

/** How many rows of tallies a process keeps at most: some tens of megabytes. */
const mostRows = 400_000
const kept = new LRUCache<string, Kept>({
  maxSize: mostRows,
  sizeCalculation: ({ counts, moments }) => 1 + counts.length + moments.length,
})

/** Forgets what was kept, so that a benchmark can measure reading without it. */
export function forgetCounted(): void {
  kept.clear()
}

interface CountedAsked {
  readonly kind: SubjectKind
  readonly subjects: readonly SubjectParts[]
  readonly periods: readonly Period[]
  readonly today: string
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
      const one = kept.get(key)
      if (one?.state === stateOf(owner, period)) found.set(key, one)
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
        kept.set(keyOf(owner, period), { ...one, state: stateOf(owner, period) })
      }
    }
  }
  return (owner, period) => found.get(keyOf(owner, period)) ?? nothing
}

const nothing: CountedPeriod = { counts: [], moments: [] }

/** What tells the units of a subject from any others. */
function treeOf(parts: readonly string[]): string {
  return parts.length === 1 ? '' : createHash('sha256').update(parts.toSorted().join()).digest('base64')
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
  const owners = [...new Set(subjects.map(({ owner }) => owner))]
  const moments = await readMoments(tx, kind, owners, span)
  const countsOf = Map.groupBy(tallies, (row) => `${row.owner} ${row.start}`)
  const momentsOf = Map.groupBy(moments, (row) => `${row.owner} ${row.start}`)
  return (owner, { start }) => {
    const key = `${owner} ${start}`
    return { counts: countsOf.get(key) ?? [], moments: momentsOf.get(key) ?? [] }
  }
}
