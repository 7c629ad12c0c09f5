import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { cannedText, maySpeakFor, refusalOfCanned, viewCanned } from '../canned.ts'
import { cannedAnswersAtMost, type CannedAnswerBody } from '../contract.ts'
import { cannedChanged } from '../events.ts'
import { countCannedAnswers, insertCannedAnswer } from '../store/canned-answers.ts'

/** Keeps an answer ready for everybody of the unit. */
export async function keepCannedAnswer(
  context: ActionContext,
  { params, body }: { params: { unitId: string }; body: CannedAnswerBody },
) {
  const { tx, organisationId, now } = context
  if (!(await maySpeakFor(context, params.unitId))) return refuse('not_found')
  const refusal = refusalOfCanned(context, body)
  if (refusal !== undefined) return refusal
  if ((await countCannedAnswers(tx, organisationId, params.unitId)) >= cannedAnswersAtMost)
    return refuse('canned_answers_full', { most: cannedAnswersAtMost })
  const answer = { organisationId, id: uuidv7(), unitId: params.unitId, ...cannedText(body, now) }
  await insertCannedAnswer(tx, answer)
  await context.audit({
    action: 'canned_answer.kept',
    subjectKind: 'unit',
    subjectId: params.unitId,
    details: { cannedAnswer: answer.id, ...body },
  })
  await context.announce(cannedChanged(params.unitId))
  return accept(viewCanned(answer))
}
