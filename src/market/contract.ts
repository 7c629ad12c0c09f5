import { z } from 'zod'
import { unitId, unitName } from '../organisation/contract.ts'
import { day, instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { requestId, serviceId } from '../service/contract.ts'

export const exemptionId = z.uuid().brand<'ExemptionId'>()
export type ExemptionId = z.output<typeof exemptionId>

export const appointmentId = z.uuid().brand<'AppointmentId'>()
export type AppointmentId = z.output<typeof appointmentId>

export const exemptionFileId = z.uuid().brand<'ExemptionFileId'>()
export type ExemptionFileId = z.output<typeof exemptionFileId>

/** Documents that an exemption can have. */
export const mostExemptionFiles = 10

/** What credits are counted in; the smallest unit is one of it. */
export const currency = z.enum(['rupiah', 'points'])

/** What can break. */
export const breach = z.enum([
  'late_response',
  'late_completion',
  'reopened',
  'not_ready',
  'missed_appointment',
])
export type Breach = z.output<typeof breach>

const amount = z.number().int().min(0)
const reason = z.string().trim().min(1).max(500)

/** From so many working minutes beyond the promise on it costs so much, all in all. */
export const tier = z.object({
  overMinutes: z.number().int().min(0).max(525_600),
  amount: z.number().int(),
})

/** What one kind of breach costs. */
export const breachPay = z.object({ breach, tiers: z.array(tier).max(10) })
export type BreachPay = z.output<typeof breachPay>

/** `individual` pays for each breach, `overall` is only published, `none` guarantees nothing (any more). */
export const guaranteeBody = z.object({
  kind: z.enum(['individual', 'overall', 'none']),
  pays: z.array(breachPay).max(5),
})

export const guaranteeView = guaranteeBody.extend({
  serviceId,
  service: z.object({ id: z.string(), en: z.string() }),
  unit: unitName,
  /** Null while nobody chose. */
  currency: currency.nullable(),
  /** From when on; null where nothing was ever said. Requests asked before keep what held then. */
  since: z.string().nullable(),
  /** The most that one unit pays another in a year; null: no bound. */
  cap: amount.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type GuaranteeView = z.output<typeof guaranteeView>

export const marketView = z.object({
  currency: currency.nullable(),
  cap: amount.nullable(),
  may: z.object({ change: z.boolean() }),
})

/** What a unit promises of requests that others hand on to it, in working minutes; null: nothing. */
export const hopPromiseView = z.object({
  unit: unitName,
  minutes: z.number().int().nullable(),
  since: z.string().nullable(),
  may: z.object({ change: z.boolean() }),
})

export const postingKinds = ['credit', 'credit_reversal', 'recharge', 'recharge_reversal'] as const
export const postingReasons = [
  'broken',
  'higher',
  'corrected',
  'exempt',
  'overturned',
  'refused',
  'own_hop',
] as const

/** A transaction of the ledger. Amounts are never negative; of a reversal payer and payee are as in what it takes back. */
export const posting = z.object({
  id: z.uuid(),
  kind: z.enum(postingKinds),
  request: z.object({ id: requestId, number: z.string() }),
  payer: unitName,
  payee: unitName,
  breach,
  overMinutes: z.number().int(),
  amount,
  /** What a yearly cap cut off. */
  cut: amount,
  /** Half as much again, because an exemption or an appeal held it back. */
  uplifted: z.boolean(),
  onTop: z.boolean(),
  reason: z.enum(postingReasons),
  /** Why it was recharged; empty otherwise. */
  note: z.string(),
  concernsOn: day,
  bookedOn: day,
  postedAt: z.string(),
})
export type Posting = z.output<typeof posting>

export const exemptionCauses = [
  'planned_maintenance',
  'askers_fault',
  'force_majeure',
  'third_party',
] as const
/** Which exemptions a list holds: those on which somebody still has to decide, a steward or on appeal the auditor; or the others. */
export const exemptionLists = ['waiting', 'decided'] as const
export const exemptionStates = ['pending', 'granted', 'refused', 'appealed', 'upheld', 'overturned'] as const

export const exemptionFile = z.object({
  id: exemptionFileId,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  /** Whether browsers show it as a picture. */
  image: z.boolean(),
})
export type ExemptionFile = z.output<typeof exemptionFile>

const ruling = z.object({ exempt: z.boolean(), reason: z.string(), at: z.string() })

export const exemptionView = z.object({
  id: exemptionId,
  request: z.object({ id: requestId, number: z.string() }),
  breach,
  cause: z.enum(exemptionCauses),
  evidence: z.string(),
  /** Documents that show it, the first handed in first. */
  files: z.array(exemptionFile),
  payer: unitName,
  payee: unitName,
  askedAt: z.string(),
  state: z.enum(exemptionStates),
  decision: ruling.nullable(),
  appeal: z.object({ reason: z.string(), at: z.string() }).nullable(),
  appealDecision: ruling.nullable(),
  may: z.object({
    decide: z.boolean(),
    appeal: z.boolean(),
    decideAppeal: z.boolean(),
    /** How many documents more its reader may hand in. */
    addFiles: z.number().int().min(0),
  }),
})
export type ExemptionView = z.output<typeof exemptionView>

/** What can be said of an appointment: by the unit `kept` and `called_off`, by whoever asked `kept` and `missed`. */
const appointmentWord = z.enum(['kept', 'missed', 'called_off'])
export const appointmentStates = ['waiting', 'kept', 'missed', 'called_off', 'ended'] as const

/** A time that the unit promised. `silentFrom`: from then on silence means that nobody came. */
export const appointmentView = z.object({
  id: appointmentId,
  startsAt: instant,
  endsAt: instant,
  silentFrom: instant,
  note: z.string(),
  state: z.enum(appointmentStates),
  words: z.array(
    z.object({ what: appointmentWord, side: z.enum(['unit', 'asker']), note: z.string(), at: instant }),
  ),
  may: z.object({ say: z.array(appointmentWord) }),
})
export type AppointmentView = z.output<typeof appointmentView>

/** Why a request pays nothing whatever happens; `pays`: it may. */
export const creditStates = ['pays', 'overall', 'none', 'imported', 'same_unit', 'no_unit'] as const

/** What the guarantee of a request came to. */
export const creditsView = z.object({
  request: z.object({ id: requestId, number: z.string() }),
  currency: currency.nullable(),
  state: z.enum(creditStates),
  payer: unitName.nullable(),
  payee: unitName.nullable(),
  pays: z.array(breachPay),
  /** Tiers reached by now, each with the moment. */
  reached: z.array(tier.extend({ breach, at: z.string() })),
  /** What stands, after reversals. */
  paid: amount,
  postings: z.array(posting),
  exemptions: z.array(exemptionView),
  /** Units that broke a hop promise of their own, and whether they were charged. */
  hops: z.array(z.object({ unit: unitName, overMinutes: z.number().int(), charged: z.boolean() })),
  /** Times that the unit promised, the earliest first. */
  appointments: z.array(appointmentView),
  may: z.object({ ask: z.array(breach), recharge: z.boolean(), appoint: z.boolean() }),
})
export type CreditsView = z.output<typeof creditsView>

/** A posting as one unit's account sees it: `change` is negative where the unit gives. */
export const statementLine = posting.extend({
  change: z.number().int(),
  balance: z.number().int(),
  /** Whether the reader sees the request itself. */
  seen: z.boolean(),
})
export type StatementLine = z.output<typeof statementLine>

export const statementView = pageOf(statementLine).extend({
  unit: unitName,
  currency: currency.nullable(),
  from: day,
  to: day,
  opening: z.number().int(),
  received: amount,
  paid: amount,
  closing: z.number().int(),
  lines: z.number().int(),
})
export type StatementView = z.output<typeof statementView>

export const ledgerMonth = z.object({
  month: day,
  transactions: z.number().int(),
  turnover: amount,
  /** Null while it is open. */
  closedAt: z.string().nullable(),
  may: z.object({ close: z.boolean() }),
})

const period = z.object({ from: day.optional(), to: day.optional() })
const ofRequest = z.object({ requestId })
const ofExemption = z.object({ exemptionId })
const ofUnit = z.object({ unitId })
const ofService = z.object({ serviceId })
const exemptionFiles = z.array(exemptionFileId).max(mostExemptionFiles)
const rulingBody = z.object({ exempt: z.boolean(), reason })

/** Every endpoint of the market. */
export const marketEndpoints = {
  'GET /market': {
    summary: 'What credits are counted in, and how much at most one unit pays another',
    output: marketView,
  },
  'POST /market/currency': {
    summary: 'Choose what credits are counted in, once and for all',
    body: z.object({ currency }),
    output: marketView,
    made: true,
  },
  'PUT /market/cap': {
    summary: 'Change the most that one unit pays another in a calendar year, for requests asked from now on',
    body: z.object({ cap: z.number().int().min(1).max(1_000_000_000_000).nullable(), reason }),
    output: marketView,
  },
  'GET /services/:serviceId/guarantee': {
    summary: 'What a service guarantees, and what a broken promise pays',
    params: ofService,
    output: guaranteeView,
  },
  'PUT /services/:serviceId/guarantee': {
    summary: 'Change what a service guarantees, for requests asked from now on',
    params: ofService,
    body: guaranteeBody,
    output: guaranteeView,
  },
  'GET /units/:unitId/hop-promise': {
    summary: 'What a unit promises of requests that others hand on to it',
    params: ofUnit,
    output: hopPromiseView,
  },
  'PUT /units/:unitId/hop-promise': {
    summary: 'Change it, for requests that come from now on',
    params: ofUnit,
    body: z.object({ minutes: z.number().int().min(1).max(525_600).nullable() }),
    output: hopPromiseView,
  },
  'GET /requests/:requestId/credits': {
    summary: 'What the guarantee of a request came to: breaches, postings, exemptions',
    params: ofRequest,
    output: creditsView,
  },
  'POST /requests/:requestId/recharges': {
    summary: 'Charge a unit for its own broken hop promise',
    params: ofRequest,
    body: z.object({ unitId, reason }),
    output: creditsView,
    made: true,
  },
  'POST /requests/:requestId/appointments': {
    summary: 'Promise whoever asked a time; where nobody says afterwards that it was kept, it was missed',
    params: ofRequest,
    body: z.object({ startsAt: instant, endsAt: instant, note: z.string().trim().max(500).default('') }),
    output: creditsView,
    made: true,
  },
  'POST /appointments/:appointmentId/words': {
    summary: 'Call an appointment off or say that it was kept, as the unit; kept or missed, as whoever asked',
    params: z.object({ appointmentId }),
    body: z.object({ what: appointmentWord, note: z.string().trim().max(500).default('') }),
    output: creditsView,
    made: true,
  },
  'POST /requests/:requestId/exemptions': {
    summary: 'Ask for a breach to cost nothing, with evidence',
    params: ofRequest,
    body: z.object({
      breach,
      cause: z.enum(exemptionCauses),
      evidence: z.string().trim().min(20).max(4000),
      /** Documents that were sent before, in the order in which they are to be read. */
      fileIds: exemptionFiles.default([]),
    }),
    output: creditsView,
    made: true,
  },
  'POST /exemption-files': {
    summary: 'Send a document (PDF or image) that shows why a breach should cost nothing',
    output: exemptionFile,
    format: 'upload',
    made: true,
  },
  'GET /exemption-files/:exemptionFileId': {
    summary: 'A document of an exemption, for whoever may read the exemption',
    params: z.object({ exemptionFileId }),
    output: z.string(),
    format: 'file',
  },
  'POST /exemptions/:exemptionId/files': {
    summary: 'Hand in further documents while the exemption, or the appeal against it, is not decided',
    params: ofExemption,
    body: z.object({ fileIds: exemptionFiles.min(1) }),
    output: exemptionView,
  },
  'GET /exemptions': {
    summary:
      'Exemptions that wait for a steward or, on appeal, the auditor, the longest waiting first; or those that were decided, the latest asked first',
    query: pageQuery.extend({ state: z.enum(exemptionLists).default('waiting') }),
    output: pageOf(exemptionView),
  },
  'POST /exemptions/:exemptionId/decide': {
    summary: 'Decide on an exemption, as a steward of neither unit',
    params: ofExemption,
    body: rulingBody,
    output: exemptionView,
  },
  'POST /exemptions/:exemptionId/appeal': {
    summary: 'Appeal against an exemption, once, as whoever asked',
    params: ofExemption,
    body: z.object({ reason }),
    output: exemptionView,
  },
  'POST /exemptions/:exemptionId/decide-appeal': {
    summary: 'Decide on an appeal, as an auditor of neither unit',
    params: ofExemption,
    body: rulingBody,
    output: exemptionView,
  },
  'GET /units/:unitId/statement': {
    summary: 'A unit’s account in a period, with its running balance; left out: this year so far',
    params: ofUnit,
    query: pageQuery.extend(period.shape),
    output: statementView,
  },
  'GET /units/:unitId/statement.csv': {
    summary: 'The same as a file',
    params: ofUnit,
    query: period,
    output: z.string(),
    format: 'csv',
  },
  'GET /ledger/months': {
    summary: 'Months of the ledger, open and closed',
    output: z.object({ currency: currency.nullable(), rows: z.array(ledgerMonth) }),
  },
  'POST /ledger/months/:month/close': {
    summary: 'Close a month: it takes no posting any more',
    params: z.object({ month: day }),
    output: ledgerMonth,
  },
  'GET /ledger/months/:month/journal.csv': {
    summary:
      'A month as journal entries for an accounting system: date, account, debit, credit, reference, description',
    params: z.object({ month: day }),
    output: z.string(),
    format: 'csv',
  },
} as const satisfies Endpoints
export type MarketEndpoints = typeof marketEndpoints
