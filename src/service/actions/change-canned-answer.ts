import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { cannedText, openCannedAnswer, refusalOfCanned, viewCanned } from '../canned.ts'
import type { CannedAnswerBody, CannedAnswerId } from '../contract.ts'
import { cannedChanged } from '../events.ts'
import { changeCannedText } from '../store/canned-answers.ts'

/** Says it differently from now on; what was said with it stays as it was said. */
export async function changeCannedAnswer(
  context: ActionContext,
  { params, body }: { params: { cannedAnswerId: CannedAnswerId }; body: CannedAnswerBody },
) {
  const opened = await openCannedAnswer(context, params.cannedAnswerId)
  if (!opened.ok) return opened
  const refusal = refusalOfCanned(context, body)
  if (refusal !== undefined) return refusal
  const { id, unitId } = opened.value
  const text = cannedText(body, context.now)
  await changeCannedText(context.tx, id, text)
  const { title, text: before } = viewCanned(opened.value)
  await context.audit({
    action: 'canned_answer.changed',
    subjectKind: 'unit',
    subjectId: unitId,
    details: { cannedAnswer: id, before: { title, text: before }, changes: body },
  })
  await context.announce(cannedChanged(unitId))
  return accept(viewCanned({ ...opened.value, ...text }))
}
