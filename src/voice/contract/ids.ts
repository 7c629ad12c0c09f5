import { z } from 'zod'

export const proposalId = z.uuid().brand<'ProposalId'>()
export type ProposalId = z.output<typeof proposalId>

export const escalationId = z.uuid().brand<'EscalationId'>()
export type EscalationId = z.output<typeof escalationId>

/** Something that is written to be read by others. */
export const said = z.string().trim().min(1).max(2000)
