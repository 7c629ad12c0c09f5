import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { RequestId } from '../contract.ts'
import { readClocks } from '../reading.ts'
import { viewRequest } from '../request-view.ts'
import { sees, targetsOf } from '../rights.ts'
import { readRequest } from '../store/requests.ts'

/** A request with its timeline and its clocks as of now. */
export async function showRequest(context: ActionContext, { params }: { params: { requestId: RequestId } }) {
  const request = await readRequest(context.tx, params.requestId)
  if (request === undefined || !sees(context, await targetsOf(context, request))) return refuse('not_found')
  const reading = (await readClocks(context.tx, [request], context.now)).get(request.id)
  return reading === undefined ? refuse('not_found') : accept(await viewRequest(context, request, reading))
}
