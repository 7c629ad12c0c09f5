import { unitNames } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { isLate } from '../domain/ladder.ts'
import { dueFor } from '../due.ts'

/** What waits for an answer of the actor: proposals and escalations together. */
export const listAnswersDue: Act<'GET /answers-due'> = async (context) => {
  const due = await dueFor(context)
  const units = await unitNames(
    context.tx,
    due.map(({ matter }) => matter.unitId),
  )
  return accept({
    rows: due.flatMap(({ matter, rung, subject }) => {
      const unit = units.get(matter.unitId)
      if (unit === undefined) return []
      const late = isLate(rung, context.now)
      const { kind, id } = matter
      return [{ kind, id, title: subject.title, unit, dueOn: rung.dueOn, late, climbed: rung.step }]
    }),
  })
}
