import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { ExemptionCause } from './domain/exemption.ts'
import type { BreachKind, BreachPay } from './domain/guarantee.ts'
import type { Currency } from './domain/money.ts'

/** Kinds of transactions. */
export type TransactionKind = 'credit' | 'credit_reversal' | 'recharge' | 'recharge_reversal'

/** Why something was posted, or taken back. */
export type PostingReason =
  | 'broken'
  | 'higher'
  | 'corrected'
  | 'exempt'
  | 'overturned'
  | 'refused'
  | 'own_hop'

interface CurrenciesTable {
  organisationId: string
  currency: Currency
  chosenAt: Date
  chosenBy: string
}

interface CapsTable {
  organisationId: string
  id: string
  since: Date
  amount: number | null
  madeBy: string
}

interface GuaranteesTable {
  organisationId: string
  id: string
  serviceId: string
  since: Date
  /** `none`: given up. */
  kind: 'individual' | 'overall' | 'none'
  pays: ColumnType<readonly BreachPay[], string, never>
  madeBy: string
}

interface HopPromisesTable {
  organisationId: string
  id: string
  unitId: string
  since: Date
  minutes: number | null
  madeBy: string
}

interface AccountsTable {
  organisationId: string
  id: string
  unitId: string
  openedAt: Date
}

interface ClosingsTable {
  organisationId: string
  month: string
  closedAt: Date
  closedBy: string
  transactions: number
  turnover: number
}

/** One transaction of the ledger. */
interface TransactionsTable {
  organisationId: string
  id: string
  number: GeneratedAlways<number>
  kind: TransactionKind
  requestId: string
  serviceId: string
  payerUnitId: string
  payeeUnitId: string
  breach: BreachKind
  overMinutes: number
  reachedAt: Date
  generation: number
  base: number
  amount: number
  cut: Generated<number>
  uplifted: Generated<boolean>
  onTop: Generated<boolean>
  concernsOn: string
  bookedOn: string
  month: GeneratedAlways<string>
  postedAt: Date
  reason: PostingReason
  note: Generated<string>
  reversesId: string | null
}

interface EntriesTable {
  organisationId: string
  transactionId: string
  accountId: string
  amount: number
  bookedOn: string
}

interface ExemptionsTable {
  organisationId: string
  id: string
  requestId: string
  breach: BreachKind
  cause: ExemptionCause
  evidence: string
  payerUnitId: string
  payeeUnitId: string
  askedBy: string
  askedAt: Date
}

/** A document; once an exemption has it, it stays as it is. */
interface ExemptionFilesTable {
  organisationId: string
  id: string
  uploaderId: string
  name: string
  type: string
  bytes: number
  uploadedAt: Date
  exemptionId: string | null
  addedAt: Date | null
}

interface RulingsTable {
  organisationId: string
  exemptionId: string
  step: 'decision' | 'appeal'
  exempt: boolean
  reason: string
  decidedBy: string
  decidedAt: Date
}

interface AppealsTable {
  organisationId: string
  exemptionId: string
  reason: string
  appealedBy: string
  appealedAt: Date
}

interface RechargeClaimsTable {
  organisationId: string
  requestId: string
  unitId: string
  claimedBy: string
  claimedAt: Date
  reason: string
}

interface AppointmentsTable {
  organisationId: string
  id: string
  requestId: string
  startsAt: Date
  endsAt: Date
  note: string
  madeBy: string
  madeAt: Date
}

interface AppointmentWordsTable {
  organisationId: string
  id: string
  number: GeneratedAlways<number>
  appointmentId: string
  what: 'kept' | 'missed' | 'called_off'
  side: 'unit' | 'asker'
  note: string
  saidBy: string
  saidAt: Date
}

interface ReportedBreachesTable {
  organisationId: string
  id: string
  number: GeneratedAlways<number>
  requestId: string
  breach: 'not_ready'
  happenedAt: Date | null
  reportedAt: Date
}

interface WatchesTable {
  organisationId: string
  requestId: string
  lookAt: Date
}

/** The slice's own tables. */
export type MarketTables = {
  'market.currencies': CurrenciesTable
  'market.caps': CapsTable
  'market.guarantees': GuaranteesTable
  'market.hopPromises': HopPromisesTable
  'market.accounts': AccountsTable
  'market.closings': ClosingsTable
  'market.transactions': TransactionsTable
  'market.entries': EntriesTable
  'market.exemptions': ExemptionsTable
  'market.exemptionFiles': ExemptionFilesTable
  'market.rulings': RulingsTable
  'market.appeals': AppealsTable
  'market.rechargeClaims': RechargeClaimsTable
  'market.appointments': AppointmentsTable
  'market.appointmentWords': AppointmentWordsTable
  'market.reportedBreaches': ReportedBreachesTable
  'market.watches': WatchesTable
}
