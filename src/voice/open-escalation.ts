import { refuse, accept, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { maySeeRequest } from '../service/index.ts'
import { answerersOfEscalation } from './escalation-view.ts'
import { readEscalation, type StoredEscalation } from './store/escalations.ts'
import { lockMatter, type Matter } from './store/matters.ts'

/** An escalation that this transaction alone may change. */
export interface OpenEscalation {
  readonly escalation: StoredEscalation
  readonly matter: Matter
  readonly answerers: readonly string[]
}

/** Locks an escalation; for who neither sees the request nor answers there is none. */
export async function lockEscalation(
  context: ActionContext,
  id: string,
): Promise<Result<OpenEscalation, 'not_found'>> {
  const matter = await lockMatter(context.tx, id)
  const escalation = matter && (await readEscalation(context.tx, id))
  if (matter === undefined || escalation === undefined) return refuse('not_found')
  const answerers = await answerersOfEscalation(context, escalation, matter)
  const answers = context.may('escalation:read', { personIds: answerers })
  if (!answers && !(await maySeeRequest(context, escalation.requestId))) return refuse('not_found')
  return accept({ escalation, matter, answerers })
}
