import { personNames, unitNames } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { RungView, StatementView } from './contract.ts'
import { isLate } from './domain/ladder.ts'
import type { Matter, Statement, StoredRung } from './store/matters.ts'

type Names = Awaited<ReturnType<typeof unitNames>>

function named(names: Names, id: string): RungView['unit'] {
  const unit = names.get(id)
  if (unit === undefined) throw new Error(`No unit ${id}`)
  return unit
}

/** The ladder as people see it: each step with how it ended. */
export async function rungViews(
  tx: Tx,
  matter: Matter,
  rungs: readonly StoredRung[],
  said: readonly Statement[],
  now: Date,
): Promise<RungView[]> {
  const answered = new Set(said.flatMap(({ kind, round }) => (kind === 'objected' ? [] : [round])))
  const names = await unitNames(
    tx,
    rungs.map(({ unitId }) => unitId),
  )
  return rungs.map((rung, index) => {
    const next = rungs[index + 1]
    const isLast = next === undefined || next.round !== rung.round
    return {
      unit: named(names, rung.unitId),
      round: rung.round,
      step: rung.step,
      askedAt: rung.askedAt.toISOString(),
      dueOn: rung.dueOn,
      state: isLast ? endOf(matter, rung, now, answered) : 'late',
    }
  })
}

function endOf(
  matter: Matter,
  rung: StoredRung,
  now: Date,
  answered: ReadonlySet<number>,
): RungView['state'] {
  if (answered.has(rung.round)) return 'answered'
  if (matter.waits !== 'answer' || rung.round !== matter.round) return 'dropped'
  return isLate(rung, now) ? 'late' : 'asked'
}

/** What was said, with names. */
export async function statementViews(tx: Tx, said: readonly Statement[]): Promise<StatementView[]> {
  const people = await personNames(
    tx,
    said.map(({ personId }) => personId),
  )
  const units = await unitNames(
    tx,
    said.flatMap(({ unitId }) => unitId ?? []),
  )
  return said.map(({ kind, personId, unitId, saidAt, text, promisedOn, late }) => {
    const by = people.get(personId)
    if (by === undefined) throw new Error(`No person ${personId}`)
    return {
      kind,
      by,
      unit: unitId === null ? null : named(units, unitId),
      at: saidAt.toISOString(),
      text,
      promisedOn,
      late,
    }
  })
}
