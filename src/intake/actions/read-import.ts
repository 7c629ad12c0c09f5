import { accept } from '../../platform/http/result.ts'
import { findImport, type Act } from '../acting.ts'
import { viewOf } from '../views.ts'

/** One import: how far it is, and what came of it. */
export const readImport: Act<'GET /imports/:importId'> = async (context, { params }) => {
  const found = await findImport(context, params.importId)
  return 'ok' in found ? found : accept(await viewOf(context, found.run))
}
