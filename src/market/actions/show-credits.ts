import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { shownCredits } from '../credits-view.ts'
import { mayReadExemption } from '../reading-exemptions.ts'

/** What the guarantee of a request came to. */
export const showCredits: Act<'GET /requests/:requestId/credits'> = async (context, { params }) => {
  if (!(await mayReadExemption(context, params.requestId))) return refuse('not_found')
  return shownCredits(context, params.requestId)
}
