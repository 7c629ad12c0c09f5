import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { viewMarket } from '../guarantee-view.ts'

/** What credits are counted in, and how much at most one unit pays another. */
export const showMarket: Act<'GET /market'> = async (context) => accept(await viewMarket(context))
