import type { Act } from '../acting.ts'
import { shownKind } from '../showing.ts'

/** A kind of service with all that is of it. */
export const readServiceKind: Act<'GET /service-kinds/:kindId'> = (context, { params }) =>
  shownKind(context, params.kindId)
