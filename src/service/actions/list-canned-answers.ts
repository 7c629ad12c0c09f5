import { unitNames } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { maySpeakFor, viewCanned } from '../canned.ts'
import { cannedAnswersOf } from '../store/canned-answers.ts'

/** What a unit keeps ready to say; for those who say it. */
export async function listCannedAnswers(context: ActionContext, { params }: { params: { unitId: string } }) {
  const unit = (await unitNames(context.tx, [params.unitId])).get(params.unitId)
  if (unit === undefined || !(await maySpeakFor(context, params.unitId))) return refuse('not_found')
  const rows = await cannedAnswersOf(context.tx, params.unitId)
  return accept({ unit, rows: rows.map(viewCanned) })
}
