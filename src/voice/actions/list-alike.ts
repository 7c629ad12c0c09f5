import { accept, refuse } from '../../platform/http/result.ts'
import { serviceInBrief } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { proposalRowViews } from '../proposal-rows.ts'
import { alikeFor } from '../store/board.ts'

/** Proposals that are like what somebody is writing: better one more vote there than the same said twice. */
export const listAlike: Act<'GET /services/:serviceId/proposals-alike'> = async (
  context,
  { params, query },
) => {
  if ((await serviceInBrief(context.tx, params.serviceId)) === undefined) return refuse('not_found')
  const found = await alikeFor(context.tx, params.serviceId, query.words)
  return accept({ rows: await proposalRowViews(context, found) })
}
