import { unitsBelowAny } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { answersFor } from './lines.ts'
import { mattersWaiting, readRungs, type Matter, type StoredRung } from './store/matters.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** What waits for an answer of somebody. */
export interface Due {
  readonly matter: Matter
  readonly rung: StoredRung
  readonly subject: Subject
}

/** What waits for an answer of the actor now, what is due first before the rest: the step asked last is one for which they answer. */
export async function dueFor(context: Pick<ActionContext, 'tx' | 'now' | 'actor'>): Promise<readonly Due[]> {
  const { tx, actor } = context
  const answering = new Set(await answersFor(context, actor.personId))
  if (answering.size === 0) return []
  const matters = await mattersWaiting(tx, await unitsBelowAny(tx, [...answering]))
  const rungs = await readRungs(
    tx,
    matters.map(({ id }) => id),
  )
  const asked = matters.flatMap((matter) => {
    const rung = rungs.get(matter.id)?.at(-1)
    const ours = rung !== undefined && rung.round === matter.round && answering.has(rung.unitId)
    return ours ? [{ matter, rung }] : []
  })
  const subjects = await subjectsOf(
    context,
    asked.map(({ matter }) => matter),
  )
  return asked.flatMap(({ matter, rung }) => {
    const subject = subjects.get(matter.id)
    return subject === undefined || subject.wanted.includes(actor.personId) ? [] : [{ matter, rung, subject }]
  })
}
