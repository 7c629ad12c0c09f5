import type { Announcement } from '../platform/http/route.ts'

export type ProposalAnnouncement =
  | 'proposal.made'
  | 'proposal.changed'
  | 'proposal.voted'
  | 'proposal.climbed'
  | 'proposal.answered'
  | 'proposal.withdrawn'
  | 'proposal.merged'
  | 'proposal.removed'

/** Something happened to a proposal, which everybody may read. Who voted is not told. */
export function proposalTold(name: ProposalAnnouncement, proposalId: string): Announcement {
  return { name, topics: ['organisation'], subject: { proposalId } }
}

export type EscalationAnnouncement =
  | 'escalation.begun'
  | 'escalation.climbed'
  | 'escalation.answered'
  | 'escalation.objected'
  | 'escalation.closed'

/** Something happened to an escalation: for those who asked, those who answer, and the unit. */
export function escalationTold(
  name: EscalationAnnouncement,
  { id, requestId }: { readonly id: string; readonly requestId: string },
  unitId: string,
  people: readonly string[],
): Announcement {
  return {
    name,
    topics: [`unit:${unitId}`, ...new Set(people.map((person) => `person:${person}`))],
    subject: { escalationId: id, requestId },
  }
}

/** In how many working days each step has to answer was changed. */
export const voiceTermsChanged: Announcement = {
  name: 'voice_terms.changed',
  topics: ['organisation'],
  subject: {},
}
