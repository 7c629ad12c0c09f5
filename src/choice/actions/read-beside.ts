import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { besideOf } from '../beside.ts'
import { findKind } from '../store/kinds.ts'

/** The services of a kind beside each other; a kind of which the reader may ask for nothing is not there, but for those who keep it. */
export const readBeside: Act<'GET /service-kinds/:kindId/beside'> = async (context, { params }) => {
  const kind = await findKind(context.tx, params.kindId)
  if (kind === undefined) return refuse('not_found')
  const found = await besideOf(context, kind)
  if (!found.ok) return found
  const { cards, may } = found.value
  return cards.length === 0 && !may.change ? refuse('not_found') : found
}
