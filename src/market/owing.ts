import { calendarsOf, organisationOf, unitsOfPerson } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate, type Instant } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'
import { latenessOf, type GuaranteedRequest, type Lateness } from '../service/index.ts'
import type { Exemption } from './domain/exemption.ts'
import { readAppointments } from './domain/appointment.ts'
import { marksOf, paysFor, type BreachKind, type Guarantee } from './domain/guarantee.ts'
import { reachedTiers, type BreachFacts, type Reached } from './domain/reached.ts'
import { reportedBreaches } from './store/breaches.ts'
import { appointmentsOf } from './store/appointments.ts'
import { exemptionOf, exemptionsOf } from './store/exemptions.ts'
import { transactionsOf, type StoredTransaction } from './store/ledger.ts'

/** What a request owes is worked out of. */
export interface Owing {
  readonly facts: BreachFacts
  readonly lateness: Lateness
  readonly reached: readonly Reached[]
  /** When silence about an appointment turns into a missed one; null: none waits. */
  readonly nextMissedAt: Instant | null
  readonly exemptions: Readonly<Partial<Record<BreachKind, Exemption>>>
}

/** Reads what happened to a request by now, as far as its guarantee is concerned. */
export async function owingOf(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  request: GuaranteedRequest,
  guarantee: Guarantee,
): Promise<Owing | undefined> {
  const lateness = await latenessOf(tx, request.id, now, {
    response: marksOf(guarantee, 'late_response'),
    completion: marksOf(guarantee, 'late_completion'),
  })
  if (lateness === undefined) return undefined
  const { missedAt, nextAt } = readAppointments(
    paysFor(guarantee, 'missed_appointment') ? await appointmentsOf(tx, request.id) : [],
    lateness.endings,
    instantFromDate(now),
  )
  const facts: BreachFacts = {
    late: { late_response: lateness.response.marks, late_completion: lateness.completion.marks },
    happened: {
      ...(lateness.reopenedAt !== null && { reopened: lateness.reopenedAt }),
      ...(await reportedOf(tx, request.id)),
      ...(missedAt !== null && { missed_appointment: missedAt }),
    },
  }
  const exemptions = await exemptionsOf(tx, request.id)
  return {
    facts,
    lateness,
    reached: reachedTiers(guarantee, facts),
    nextMissedAt: nextAt,
    exemptions: Object.fromEntries(exemptions.map((one) => [one.breach, exemptionOf(one)])),
  }
}

async function reportedOf(tx: WorkContext['tx'], requestId: string): Promise<BreachFacts['happened']> {
  const { not_ready: notReady } = await reportedBreaches(tx, requestId)
  return { ...(notReady && { not_ready: instantFromDate(notReady) }) }
}

/** Who pays whom for a request. */
export interface Sides {
  readonly payerUnitId: string
  readonly payeeUnitId: string
}

/** Why nobody is paid. */
export type NobodyPaid = 'same_unit' | 'no_unit'

/**
 * The unit that promised pays the unit in which the asker worked on the day of asking: of several the first of the tree. Nothing
 * where one of them is the unit that promised. What was posted before keeps its sides, wherever people have gone since.
 */
export async function sidesOf(
  { tx }: Pick<WorkContext, 'tx'>,
  request: GuaranteedRequest,
  posted?: readonly StoredTransaction[],
): Promise<Sides | NobodyPaid> {
  const before = (posted ?? (await transactionsOf(tx, request.id))).find(({ kind }) => kind === 'credit')
  if (before !== undefined) return { payerUnitId: before.payerUnitId, payeeUnitId: before.payeeUnitId }
  const { zone } = await organisationOf(tx)
  const day = localDay(instantFromDate(request.submittedAt), zone)
  const units = await unitsOfPerson(tx, request.askerId, day)
  return sidesBetween(
    request.unitId,
    units.map(({ unitId }) => unitId),
  )
}

/** The same from the units in which the asker worked, in the order of the tree. */
export function sidesBetween(promisingUnitId: string, askersUnits: readonly string[]): Sides | NobodyPaid {
  const [first] = askersUnits
  if (first === undefined) return 'no_unit'
  if (askersUnits.includes(promisingUnitId)) return 'same_unit'
  return { payerUnitId: promisingUnitId, payeeUnitId: first }
}

/** The calendar by which a unit works, wide enough for these moments. */
export async function calendarOfUnit(
  { tx }: Pick<WorkContext, 'tx'>,
  unitId: string,
  between: { readonly from: Instant; readonly until: Instant },
): Promise<CompiledCalendar> {
  const found = (await calendarsOf(tx, [unitId], between)).get(unitId)
  if (found === undefined) throw new Error(`No working calendar for unit ${unitId}`)
  return found
}
