import type { z } from 'zod'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate, millisecondsPerMinute } from '../platform/time/instants.ts'
import { guaranteedRequest, type GuaranteedRequest } from '../service/index.ts'
import { unitTarget } from './acting.ts'
import type { creditsView } from './contract.ts'
import { appointmentViews, mayAppoint } from './appointment-views.ts'
import { guaranteeOf, lockOwing } from './crediting.ts'
import type { BreachKind, Guarantee } from './domain/guarantee.ts'
import { daysUntilUplift } from './domain/credit.ts'
import { workingDaysBetween } from './domain/working-days.ts'
import { exemptionsRead } from './exemption-reader.ts'
import { calendarOfUnit, owingOf, sidesOf, type NobodyPaid, type Owing, type Sides } from './owing.ts'
import { mayReadExemption } from './reading-exemptions.ts'
import { brokenHopsOf, standingOf } from './recharging.ts'
import { rechargeClaims } from './store/breaches.ts'
import { exemptionsOf } from './store/exemptions.ts'
import { transactionsOf, type StoredTransaction } from './store/ledger.ts'
import { currencyOf } from './store/terms.ts'
import { namesOf, postingViews, unitIn } from './views.ts'

type CreditsReply = z.input<typeof creditsView>

/** Working days after a breach within which an exemption can be asked for. */
export const daysToAsk = daysUntilUplift

/** All there is to say about the guarantee of a request. */
export interface RequestCredits {
  readonly request: GuaranteedRequest
  readonly guarantee: Guarantee | undefined
  readonly sides: Sides | NobodyPaid
  readonly owing: Owing | undefined
  readonly posted: readonly StoredTransaction[]
}

/** Reads it; undefined where there is no such request. */
async function creditsOf(
  context: Pick<ActionContext, 'tx' | 'now'>,
  requestId: string,
): Promise<RequestCredits | undefined> {
  const request = await guaranteedRequest(context.tx, requestId)
  if (request === undefined) return undefined
  const guarantee = await guaranteeOf(context, request)
  return {
    request,
    guarantee,
    sides: await sidesOf(context, request),
    owing: guarantee && (await owingOf(context, request, guarantee)),
    posted: await transactionsOf(context.tx, requestId),
  }
}

/**
 * The guarantee of a request for whoever may do something about it at the unit that promised; nobody else looks at what it owes
 * meanwhile.
 */
export async function openCredits(
  context: ActionContext,
  requestId: string,
  permission: 'exemption:ask' | 'recharge:claim' | 'appointment:make',
): Promise<Result<RequestCredits, 'not_found' | 'not_permitted'>> {
  if (!(await mayReadExemption(context, requestId))) return refuse('not_found')
  await lockOwing(context, requestId)
  const credits = await creditsOf(context, requestId)
  if (credits === undefined) return refuse('not_found')
  const target = await unitTarget(context, credits.request.unitId)
  return target !== undefined && context.may(permission, target) ? accept(credits) : refuse('not_permitted')
}

/** The guarantee of a request as it stands, as its reader sees it. */
export async function shownCredits(
  context: ActionContext,
  requestId: string,
): Promise<Result<CreditsReply, 'not_found'>> {
  const credits = await creditsOf(context, requestId)
  return credits === undefined ? refuse('not_found') : accept(await viewCredits(context, credits))
}

/** The same as its reader sees it. */
async function viewCredits(context: ActionContext, credits: RequestCredits): Promise<CreditsReply> {
  const { request, guarantee, owing, posted } = credits
  const exemptions = await exemptionsOf(context.tx, request.id)
  const hops = await hopViews(context, credits)
  const paid = standingOf(posted, 'credit').reduce((sum, { amount }) => sum + amount, 0)
  return {
    request: { id: request.id, number: request.number },
    currency: (await currencyOf(context.tx)) ?? null,
    state: stateOf(credits),
    ...(await sideViews(context, credits)),
    pays: (guarantee?.pays ?? []).map(({ breach, tiers }) => ({ breach, tiers: [...tiers] })),
    reached: (owing?.reached ?? []).map(({ at, ...one }) => ({ ...one, at: dateOf(at).toISOString() })),
    paid,
    postings: await postingViews(context, posted),
    exemptions: await exemptionsRead(context, exemptions),
    hops,
    appointments: await appointmentViews(context, credits),
    may: {
      appoint: await mayAppoint(context, credits),
      ask: await askable(
        context,
        credits,
        exemptions.map(({ breach }) => breach),
      ),
      recharge: paid > 0 && hops.some(({ charged }) => !charged) && (await mayRecharge(context, credits)),
    },
  }
}

async function sideViews(
  context: ActionContext,
  { sides }: RequestCredits,
): Promise<Pick<CreditsReply, 'payer' | 'payee'>> {
  if (typeof sides === 'string') return { payer: null, payee: null }
  const names = await namesOf(context, Object.values(sides))
  return { payer: unitIn(names, sides.payerUnitId), payee: unitIn(names, sides.payeeUnitId) }
}

async function mayRecharge(context: ActionContext, { request, owing }: RequestCredits): Promise<boolean> {
  const target = await unitTarget(context, request.unitId)
  return owing?.lateness.finished === true && target !== undefined && context.may('recharge:claim', target)
}

function stateOf({ request, guarantee, sides }: RequestCredits): CreditsReply['state'] {
  if (request.imported) return 'imported'
  if (guarantee === undefined) return 'none'
  if (guarantee.kind === 'overall') return 'overall'
  return typeof sides === 'string' ? sides : 'pays'
}

async function hopViews(
  context: ActionContext,
  { request, owing }: RequestCredits,
): Promise<CreditsReply['hops']> {
  if (owing === undefined) return []
  const broken = await brokenHopsOf(context, owing.lateness, request.unitId)
  const claims = new Set((await rechargeClaims(context.tx, request.id)).map(({ unitId }) => unitId))
  const names = await namesOf(
    context,
    broken.map(({ unitId }) => unitId),
  )
  return broken.map(({ unitId, overMilliseconds }) => ({
    unit: unitIn(names, unitId),
    overMinutes: Math.ceil(overMilliseconds / millisecondsPerMinute),
    charged: claims.has(unitId),
  }))
}

async function askable(
  context: ActionContext,
  credits: RequestCredits,
  asked: readonly BreachKind[],
): Promise<BreachKind[]> {
  const target = await unitTarget(context, credits.request.unitId)
  if (typeof credits.sides === 'string' || target === undefined) return []
  if (!context.may('exemption:ask', target)) return []
  const breaches = (credits.guarantee?.pays ?? []).map(({ breach }) => breach)
  const possible: BreachKind[] = []
  for (const breach of breaches)
    if (!asked.includes(breach) && (await inTimeToAsk(context, credits, breach))) possible.push(breach)
  return possible
}

/**
 * Whether an exemption from a breach can still be asked for: while the request is open, so that what is known beforehand can be said
 * beforehand, and for some working days after the breach.
 */
export async function inTimeToAsk(
  context: Pick<ActionContext, 'tx' | 'now'>,
  { request, owing }: RequestCredits,
  breach: BreachKind,
): Promise<boolean> {
  if (owing === undefined) return false
  const first = owing.reached
    .filter((one) => one.breach === breach)
    .toSorted((one, other) => one.at - other.at)[0]
  if (first === undefined) return !owing.lateness.finished
  const until = instantFromDate(context.now)
  const calendar = await calendarOfUnit(context, request.unitId, { from: first.at, until })
  return workingDaysBetween(calendar, first.at, until) <= daysToAsk
}
