import type { Act } from '../acting.ts'
import { shownGroup } from '../showing.ts'

/** A peer group with its members. */
export const readPeerGroup: Act<'GET /peer-groups/:peerGroupId'> = (context, { params }) =>
  shownGroup(context, params.peerGroupId)
