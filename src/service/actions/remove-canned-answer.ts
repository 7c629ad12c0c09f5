import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openCannedAnswer, viewCanned } from '../canned.ts'
import type { CannedAnswerId } from '../contract.ts'
import { cannedChanged } from '../events.ts'
import { deleteCannedAnswer } from '../store/canned-answers.ts'

/** Removes it from the unit's list; the audit log keeps its words. */
export async function removeCannedAnswer(
  context: ActionContext,
  { params }: { params: { cannedAnswerId: CannedAnswerId } },
) {
  const opened = await openCannedAnswer(context, params.cannedAnswerId)
  if (!opened.ok) return opened
  const { id, unitId } = opened.value
  await deleteCannedAnswer(context.tx, id)
  const { title, text } = viewCanned(opened.value)
  await context.audit({
    action: 'canned_answer.removed',
    subjectKind: 'unit',
    subjectId: unitId,
    details: { cannedAnswer: id, title, text },
  })
  await context.announce(cannedChanged(unitId))
  return accept({ done: true as const })
}
