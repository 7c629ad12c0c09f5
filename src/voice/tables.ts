import type { GeneratedAlways } from 'kysely'
import type { EscalationEnd, EscalationState, Ground, ProposalState, StatementView } from './contract.ts'

interface TermsTable {
  organisationId: string
  answerDays: number
  escalationDays: number
  changedAt: Date
}

interface MattersTable {
  organisationId: string
  id: string
  kind: 'proposal' | 'escalation'
  unitId: string
  round: number
  /** `promise`: for a date that was promised; `asker`: for a word to an answer. */
  waits: 'answer' | 'promise' | 'asker' | 'nothing'
  promisedOn: string | null
  promises: number
  lookAt: Date | null
}

interface RungsTable {
  organisationId: string
  matterId: string
  round: number
  step: number
  unitId: string
  askedAt: Date
  dueAt: Date | null
  dueOn: string | null
  toldTo: string[]
}

interface ProposalsTable {
  organisationId: string
  id: string
  serviceId: string
  unitId: string
  authorId: string
  title: string
  text: string
  madeAt: Date
  state: ProposalState
  votes: number
  mergedInto: string | null
  closedAt: Date | null
  closingReason: string | null
  words: GeneratedAlways<string>
}

interface EditsTable {
  organisationId: string
  proposalId: string
  id: string
  title: string
  text: string
  until: Date
}

interface VotesTable {
  organisationId: string
  proposalId: string
  personId: string
  givenAt: Date
}

interface StatementsTable {
  organisationId: string
  matterId: string
  id: string
  kind: StatementView['kind']
  personId: string
  unitId: string | null
  round: number
  saidAt: Date
  text: string
  promisedOn: string | null
  late: boolean
}

interface EscalationsTable {
  organisationId: string
  id: string
  requestId: string
  number: string
  summary: string
  askers: string[]
  begunBy: string
  ground: Ground
  reason: string
  begunAt: Date
  state: EscalationState
  closedAt: Date | null
  closedHow: EscalationEnd | null
}

/** The slice's own tables. */
export type VoiceTables = {
  'voice.terms': TermsTable
  'voice.matters': MattersTable
  'voice.rungs': RungsTable
  'voice.proposals': ProposalsTable
  'voice.edits': EditsTable
  'voice.votes': VotesTable
  'voice.statements': StatementsTable
  'voice.escalations': EscalationsTable
}
