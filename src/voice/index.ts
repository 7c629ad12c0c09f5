/** What other slices, and `main/`, may call of voice. */
export { writeProposals, type ProposalToWrite } from './bulk.ts'
export { proposalsAnswered, type AnsweredProposals } from './store/first-answers.ts'
export { writeEscalation, type EscalationToWrite } from './bulk-escalation.ts'
