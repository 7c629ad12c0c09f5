import { v7 as uuidv7 } from 'uuid'
import { organisationOf, unitsOfPeopleOn } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { latenessOfBroken, type GuaranteedRequest, type Lateness } from '../service/index.ts'
import { settleCredit } from './crediting.ts'
import { creditChange, type CreditRules, type Standing } from './domain/credit.ts'
import { marksOf, type BreachPay, type Guarantee } from './domain/guarantee.ts'
import type { Currency } from './domain/money.ts'
import { reachedTiers, type Reached } from './domain/reached.ts'
import { type Sides, sidesBetween } from './owing.ts'
import { insertAppointment, insertAppointmentWord } from './store/appointments.ts'
import { postMany, type NewTransaction } from './store/ledger.ts'
import { allGuarantees, insertCurrency, insertGuarantee } from './store/terms.ts'

/** What a simulated organisation guarantees from its beginning. */
export interface MarketToFurnish {
  readonly currency: Currency
  readonly since: Date
  readonly madeBy: string
  readonly guarantees: readonly {
    readonly serviceId: string
    readonly kind: 'individual' | 'overall'
    readonly pays: readonly BreachPay[]
  }[]
}

/** Gives a simulated organisation its currency and guarantees. The caller audits. */
export async function furnishMarket(context: WorkContext, market: MarketToFurnish): Promise<void> {
  const { tx, organisationId } = context
  const { currency, since, madeBy } = market
  await insertCurrency(tx, { organisationId, currency, chosenAt: since, chosenBy: madeBy })
  for (const { serviceId, kind, pays } of market.guarantees)
    await insertGuarantee(tx, {
      organisationId,
      id: uuidv7(),
      serviceId,
      since,
      kind,
      pays: JSON.stringify(pays),
      madeBy,
    })
}

/** A time that a unit of a simulated organisation promised on a request, and when it was said to be kept, if it was. */
export interface AppointmentToWrite {
  readonly id: string
  readonly requestId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly note: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly keptSaid: { readonly by: string; readonly at: Date } | null
}

/**
 * Writes promised times of simulated requests, and posts what the missed ones owe by now. After {@link payHistory}, which knows of
 * none. The caller audits.
 */
export async function writeAppointments(
  context: WorkContext,
  appointments: readonly AppointmentToWrite[],
): Promise<void> {
  const { tx, organisationId } = context
  for (const { keptSaid, ...appointment } of appointments) {
    await insertAppointment(tx, { organisationId, ...appointment })
    if (keptSaid !== null)
      await insertAppointmentWord(tx, {
        organisationId,
        id: uuidv7({ msecs: keptSaid.at.getTime() }),
        appointmentId: appointment.id,
        what: 'kept',
        side: 'unit',
        note: '',
        saidBy: keptSaid.by,
        saidAt: keptSaid.at,
      })
    await settleCredit(context, appointment.requestId)
  }
}

/** Requests read in one go. */
const atOnce = 5000

/**
 * Posts what simulated requests that were written in bulk owe, as it would have been posted at its moments: without notices and
 * entries of the log one by one, which the caller writes as one. Requests still open are looked at as any other, so that their next
 * tier is not missed. How many transactions were posted.
 */
export async function payHistory(context: WorkContext, requestIds: readonly string[]): Promise<number> {
  const { tx, organisationId, now } = context
  let posted = 0
  for (let from = 0; from < requestIds.length; from += atOnce) {
    const broken = await brokenAmong(context, requestIds.slice(from, from + atOnce))
    const sides = await sidesOfMany(
      context,
      broken.map(({ request }) => request),
    )
    const { zone } = await organisationOf(tx)
    const transactions = broken.flatMap((one) => {
      const both = sides.get(one.request.id)
      return both === undefined ? [] : postingsOf(organisationId, one, both, zone)
    })
    await postMany(tx, organisationId, transactions, now)
    posted += transactions.length
    for (const { request, lateness } of broken)
      if (!lateness.finished) await settleCredit(context, request.id)
  }
  return posted
}

interface Broken {
  readonly request: GuaranteedRequest
  readonly lateness: Lateness
  readonly reached: readonly Reached[]
}

async function brokenAmong(context: WorkContext, requestIds: readonly string[]): Promise<Broken[]> {
  const { tx, now } = context
  const services = await allGuarantees(tx)
  const guaranteeOf = ({ serviceId, submittedAt, imported }: GuaranteedRequest): Guarantee | undefined => {
    const found = services.get(serviceId)?.findLast(({ since }) => since <= submittedAt)
    if (imported || found === undefined || found.kind === 'none') return undefined
    return { kind: found.kind, pays: found.pays }
  }
  const marks = (request: GuaranteedRequest) => {
    const guarantee = guaranteeOf(request)
    if (guarantee === undefined) return { response: [], completion: [] }
    return {
      response: marksOf(guarantee, 'late_response'),
      completion: marksOf(guarantee, 'late_completion'),
    }
  }
  return (await latenessOfBroken(tx, requestIds, now, marks)).flatMap(({ request, lateness }) => {
    const guarantee = guaranteeOf(request)
    if (guarantee === undefined) return []
    const reached = reachedTiers(guarantee, {
      late: { late_response: lateness.response.marks, late_completion: lateness.completion.marks },
      happened: lateness.reopenedAt === null ? {} : { reopened: lateness.reopenedAt },
    })
    return reached.length === 0 ? [] : [{ request, lateness, reached }]
  })
}

/** Who pays whom, by request; those for which nobody is paid are left out. */
async function sidesOfMany(
  { tx }: WorkContext,
  requests: readonly GuaranteedRequest[],
): Promise<ReadonlyMap<string, Sides>> {
  const { zone } = await organisationOf(tx)
  const units = await unitsOfPeopleOn(
    tx,
    requests.map(({ askerId, submittedAt }) => ({
      personId: askerId,
      day: localDay(instantFromDate(submittedAt), zone),
    })),
  )
  const sides = new Map<string, Sides>()
  for (const [index, { id, unitId }] of requests.entries()) {
    const both = sidesBetween(unitId, units[index] ?? [])
    if (typeof both === 'object') sides.set(id, both)
  }
  return sides
}

const plainRules: CreditRules = { exemptions: {}, workingDays: () => 0, capLeft: null }

/** Tier by tier, as they were reached. */
function postingsOf(
  organisationId: string,
  { request, reached }: Broken,
  sides: Sides,
  zone: string,
): NewTransaction[] {
  const standing: Standing[] = []
  const inTime = reached.toSorted((one, other) => one.at - other.at)
  return inTime.flatMap((_, index) => {
    const { post } = creditChange(standing, inTime.slice(0, index + 1), plainRules)
    if (post === null) return []
    const { breach, overMinutes, at, base, amount, onTop } = post
    standing.push({ id: String(index), breach, overMinutes, at, base })
    const day = localDay(at, zone)
    return [
      {
        organisationId,
        kind: 'credit',
        requestId: request.id,
        serviceId: request.serviceId,
        ...sides,
        breach,
        overMinutes,
        reachedAt: dateOf(at),
        generation: 0,
        base,
        amount,
        onTop,
        concernsOn: day,
        bookedOn: day,
        postedAt: dateOf(at),
        reason: onTop ? 'higher' : 'broken',
        reversesId: null,
      },
    ]
  })
}
