import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { organisationView } from '../organisation-view.ts'
import { loadOrganisation } from '../store/organisations.ts'

/** The organisation that one is in. */
export const readOrganisation: Act<'GET /organisation'> = async (context) => {
  return accept(await organisationView(context, await loadOrganisation(context.tx)))
}
