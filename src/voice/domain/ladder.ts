import type { Instant } from '../../platform/time/instants.ts'

/** A unit of the line from the one that answers up to the root, and who can answer in it today: heads, or who stands in. */
export interface LineUnit {
  readonly unitId: string
  readonly people: readonly string[]
}

/** A step of the ladder: who was asked, when, and until when they were to answer. */
export interface Rung {
  readonly unitId: string
  readonly people: readonly string[]
  readonly askedAt: Instant
  /** The first instant after the term; null where the unit has no working time at all, so that no term ever ends. */
  readonly dueAt: Instant | null
}

export interface LadderQuestion {
  /** Steps climbed so far, the lowest first; empty before anybody was asked. */
  readonly rungs: readonly Rung[]
  /** From the unit that answers up to the root. */
  readonly line: readonly LineUnit[]
  /** The end of a unit's term that begins at a moment, by that unit's own calendar. */
  readonly dueOf: (unitId: string, from: Instant) => Instant | null
  readonly now: Instant
  /** The last step was answered, and whoever asked objects: the next one is asked although no term is over. */
  readonly objected?: boolean
}

/** Where the ladder stands after a look at it. */
export interface Ladder {
  /** All steps, the one climbed by this look included. */
  readonly rungs: readonly Rung[]
  /** Whether this look climbed a step: whoever is asked there has to be told. */
  readonly climbed: boolean
  /** Whether the term of the last step is over and nobody stands above it. */
  readonly over: boolean
}

/**
 * Looks at a ladder that waits for an answer. At most one step is climbed a look, and its term begins with the look itself:
 * who looks late takes nobody's chance to answer away. A unit in which nobody can answer today is no step, nor is one where
 * all who can were asked already. Looking again before the term is over changes nothing.
 */
export function ladderAt({ rungs, line, dueOf, now, objected = false }: LadderQuestion): Ladder {
  const last = rungs.at(-1)
  if (last !== undefined && !objected && !isLate(last, now)) return { rungs, climbed: false, over: false }
  const next = nextUnit(rungs, line)
  if (next === undefined) return { rungs, climbed: false, over: last !== undefined }
  const rung = { ...next, askedAt: now, dueAt: dueOf(next.unitId, now) }
  return { rungs: [...rungs, rung], climbed: true, over: false }
}

/** Whether a step's term is over, of one as it is kept too; one that nobody can keep is over at once. */
export function isLate<At extends Instant | Date>(
  { dueAt }: { readonly dueAt: At | null },
  now: At,
): boolean {
  return dueAt === null || now >= dueAt
}

/** The next unit above all asked so far in which somebody can answer who was not asked yet. */
export function nextUnit(rungs: readonly Rung[], line: readonly LineUnit[]): LineUnit | undefined {
  const asked = new Set(rungs.flatMap(({ people }) => people))
  const height = Math.max(-1, ...rungs.map(({ unitId }) => line.findIndex((unit) => unit.unitId === unitId)))
  return line.slice(height + 1).find(({ people }) => people.some((person) => !asked.has(person)))
}
