import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { viewGuarantee } from '../guarantee-view.ts'

/** What a service guarantees, for everybody. */
export const showGuarantee: Act<'GET /services/:serviceId/guarantee'> = async (context, { params }) => {
  const view = await viewGuarantee(context, params.serviceId)
  return view === undefined ? refuse('not_found') : accept(view)
}
