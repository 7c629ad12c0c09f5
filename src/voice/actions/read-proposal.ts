import type { Act } from '../acting.ts'
import { shownProposal } from '../proposal-view.ts'

/** A proposal with its answers and its ladder. */
export const showProposal: Act<'GET /proposals/:proposalId'> = (context, { params }) =>
  shownProposal(context, params.proposalId)
