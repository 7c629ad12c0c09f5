import type { ActionContext } from '../platform/http/route.ts'
import { answersFor, withAllBelow } from './lines.ts'
import { mattersWaiting, readRungs, type Matter, type StoredRung } from './store/matters.ts'
import { subjectOf, type Subject } from './subjects.ts'

/** What waits for an answer of somebody. */
export interface Due {
  readonly matter: Matter
  readonly rung: StoredRung
  readonly subject: Subject
}

/** What waits for an answer of the actor now, what is due first before the rest: the step asked last is one for which they answer. */
export async function dueFor(context: ActionContext): Promise<readonly Due[]> {
  const { tx, actor } = context
  const answering = new Set(await answersFor(context, actor.personId))
  if (answering.size === 0) return []
  const matters = await mattersWaiting(tx, await withAllBelow(context, [...answering]))
  const rungs = await readRungs(
    tx,
    matters.map(({ id }) => id),
  )
  const due: Due[] = []
  for (const matter of matters) {
    const rung = rungs.get(matter.id)?.at(-1)
    if (rung === undefined || rung.round !== matter.round || !answering.has(rung.unitId)) continue
    const subject = await subjectOf(context, matter)
    if (!subject.wanted.includes(actor.personId)) due.push({ matter, rung, subject })
  }
  return due
}
