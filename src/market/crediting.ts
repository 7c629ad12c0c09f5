import { organisationOf } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate, type Instant } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { guaranteedRequest, type GuaranteedRequest } from '../service/index.ts'
import { creditChange, type CreditChange, type CreditRules, type Standing } from './domain/credit.ts'
import { effectOf, heldUntil } from './domain/exemption.ts'
import type { Guarantee } from './domain/guarantee.ts'
import { nextTierAt } from './domain/reached.ts'
import { workingDaysBetween } from './domain/working-days.ts'
import { calendarOfUnit, owingOf, sidesOf, type Owing, type Sides } from './owing.ts'
import { Postings } from './posting.ts'
import { settleRecharges, standingOf } from './recharging.ts'
import { inTurn } from '../platform/db/in-turn.ts'
import { lockCredits, lockPair, paidInYear, transactionsOf, type StoredTransaction } from './store/ledger.ts'
import { capAt, guaranteeAt } from './store/terms.ts'
import { endWatch, keepWatch } from './store/watches.ts'

/** The job that looks at one request at the moment of its next tier. */
export const lookJob = 'market.look'

/** What a service guaranteed when a request was asked, where it pays at all; undefined for what was imported: history owes nothing. */
export async function guaranteeOf(
  { tx }: Pick<WorkContext, 'tx'>,
  request: GuaranteedRequest,
): Promise<Guarantee | undefined> {
  if (request.imported) return undefined
  const stored = await guaranteeAt(tx, request.serviceId, request.submittedAt)
  return stored === undefined || stored.kind === 'none' ? undefined : { kind: stored.kind, pays: stored.pays }
}

/**
 * Compares what a request owes by now with what stands of it in the ledger, posts and reverses what is missing, tells the heads of
 * both units, and sees to it that the next tier is looked at in time. Everything in the transaction of whatever made it so; to do
 * it once more changes nothing.
 */
export async function settleCredit(context: WorkContext, requestId: string): Promise<void> {
  const { tx } = context
  const request = await guaranteedRequest(tx, requestId)
  const guarantee = request && (await guaranteeOf(context, request))
  if (request === undefined || guarantee === undefined || guarantee.kind === 'overall') return
  const cap = await capAt(tx, request.submittedAt)
  const pay = () => payOwed(context, request, guarantee, cap)
  // Locks do not keep apart what one transaction pays at once, and a cap counts all of it.
  await (cap === null ? pay() : inTurn(tx, pay))
}

async function payOwed(
  context: WorkContext,
  request: GuaranteedRequest,
  guarantee: Guarantee,
  cap: number | null,
): Promise<void> {
  const { tx } = context
  await lockOwed(context, request, cap)
  const posted = await transactionsOf(tx, request.id)
  const sides = await sidesOf(context, request, posted)
  if (typeof sides === 'string') return
  const owing = await owingOf({ tx, now: notBefore(posted, context.now) }, request, guarantee)
  if (owing === undefined) return
  const standing = standingCredits(posted)
  const change = creditChange(standing, owing.reached, await rulesOf(context, request, { sides, owing, cap }))
  const postings = await Postings.open(context, request, posted)
  await carryOut(postings, change, { sides, owing })
  await settleRecharges(postings, sides, owing)
  await watch(context, request.id, owing)
}

/**
 * Whoever else looks at what a request owes waits. Where a cap counts what one unit pays another, its lock comes first, so that nobody
 * who waits for it holds a request that somebody else wants.
 */
async function lockOwed(
  context: Pick<WorkContext, 'tx'>,
  request: GuaranteedRequest,
  cap: number | null,
): Promise<void> {
  const { tx } = context
  const sides = cap === null ? undefined : await sidesOf(context, request)
  if (typeof sides === 'object') await lockPair(tx, sides.payerUnitId, sides.payeeUnitId)
  await lockCredits(tx, request.id)
}

/** A worker that waited for another may have begun before it: what was posted meanwhile was true at a later moment. */
function notBefore(posted: readonly StoredTransaction[], now: Date): Date {
  return posted.reduce((latest, { postedAt }) => (postedAt > latest ? postedAt : latest), now)
}

/** The same for whoever decides on what a request owes, before anything of it is read. */
export async function lockOwing(context: Pick<WorkContext, 'tx'>, requestId: string): Promise<void> {
  const { tx } = context
  const request = await guaranteedRequest(tx, requestId)
  if (request !== undefined) await lockOwed(context, request, await capAt(tx, request.submittedAt))
}

/** Credits of a request that were not reversed, as posted. */
export function standingCredits(posted: readonly StoredTransaction[]): (Standing & StoredTransaction)[] {
  return standingOf(posted, 'credit').map((one) => ({ ...one, at: instantFromDate(one.reachedAt) }))
}

async function rulesOf(
  context: WorkContext,
  request: GuaranteedRequest,
  { sides, owing, cap }: { readonly sides: Sides; readonly owing: Owing; readonly cap: number | null },
): Promise<CreditRules> {
  return {
    exemptions: owing.exemptions,
    workingDays: await workingDaysOf(context, request, owing),
    capLeft: cap === null ? null : await capLeftOf(context, request, sides, cap),
  }
}

/** Counted by the calendar of the unit that promised, which is read only where an exemption held something back. */
async function workingDaysOf(
  context: WorkContext,
  request: GuaranteedRequest,
  { exemptions, reached }: Owing,
): Promise<CreditRules['workingDays']> {
  const held = reached.some(({ breach, at }) => heldUntil(exemptions[breach], at) !== null)
  if (!held) return () => 0
  const between = { from: instantFromDate(request.submittedAt), until: instantFromDate(context.now) }
  const calendar = await calendarOfUnit(context, request.unitId, between)
  return (from, to) => workingDaysBetween(calendar, from, to)
}

async function capLeftOf(
  context: WorkContext,
  request: GuaranteedRequest,
  sides: Sides,
  cap: number,
): Promise<CreditRules['capLeft']> {
  const { tx } = context
  const { zone } = await organisationOf(tx)
  const yearOf = (at: Instant) => localDay(at, zone).slice(0, 4)
  const years = [yearOf(instantFromDate(request.submittedAt)), yearOf(instantFromDate(context.now))].map(
    Number,
  )
  const paid = new Map<string, number>()
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1)
    paid.set(String(year), await paidInYear(tx, sides, String(year)))
  return (at, givenBack) => {
    const year = yearOf(at)
    const back = (givenBack as readonly (Standing & { readonly amount: number })[])
      .filter((one) => yearOf(one.at) === year)
      .reduce((sum, { amount }) => sum + amount, 0)
    return cap - (paid.get(year) ?? 0) + back
  }
}

async function carryOut(
  postings: Postings,
  { reverse, post }: CreditChange,
  {
    sides,
    owing,
  }: {
    readonly sides: Sides
    readonly owing: Owing
  },
): Promise<void> {
  for (const { id } of reverse) {
    const original = postings.posted.find((one) => one.id === id)
    if (original === undefined) throw new Error(`No transaction ${id}`)
    const exempt = effectOf(owing.exemptions[original.breach]) === 'exempt'
    await postings.reverse(original, exempt ? 'exempt' : 'corrected')
  }
  if (post === null) return
  const { at, onTop, uplifted, ...credit } = post
  const until = heldUntil(owing.exemptions[credit.breach], at)
  const reason =
    until !== null
      ? heldReason(owing, credit.breach)
      : onTop
        ? 'higher'
        : reverse.length > 0
          ? 'corrected'
          : 'broken'
  await postings.post({
    ...credit,
    ...sides,
    kind: 'credit',
    reachedAt: dateOf(at),
    onTop,
    uplifted,
    reason,
    note: '',
    generation: postings.generation,
  })
}

function heldReason({ exemptions }: Owing, breach: Standing['breach']): 'overturned' | 'refused' {
  return exemptions[breach]?.appealDecision ? 'overturned' : 'refused'
}

async function watch(context: WorkContext, requestId: string, { facts, nextMissedAt }: Owing): Promise<void> {
  const next = nextTierAt(facts, nextMissedAt)
  if (next === null) {
    await endWatch(context.tx, requestId)
    return
  }
  const lookAt = dateOf(next)
  const { tx, organisationId } = context
  if (await keepWatch(tx, { organisationId, requestId, lookAt }))
    await context.later(lookJob, { requestId }, lookAt)
}
