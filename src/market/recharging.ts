import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import type { Lateness } from '../service/index.ts'
import { brokenHops, rechargesDue } from './domain/recharge.ts'
import type { Owing, Sides } from './owing.ts'
import type { Postings } from './posting.ts'
import { rechargeClaims } from './store/breaches.ts'
import { transactionsOf, type StoredTransaction } from './store/ledger.ts'
import { hopPromisesOf } from './store/terms.ts'

/** The hops of a request by which other units broke what they promised, the longest first. */
export async function brokenHopsOf(
  { tx }: Pick<WorkContext, 'tx'>,
  { hops }: Pick<Lateness, 'hops'>,
  promisingUnitId: string,
): Promise<ReturnType<typeof brokenHops>> {
  const units = hops.map(({ unitId }) => unitId)
  const promises = (await hopPromisesOf(tx, units)).map(({ since, ...promise }) => ({
    ...promise,
    since: instantFromDate(since),
  }))
  return brokenHops(hops, promises, promisingUnitId)
}

/** What stands of some kind of transactions of a request: those that were not reversed. */
export function standingOf(
  posted: readonly StoredTransaction[],
  kind: 'credit' | 'recharge',
): StoredTransaction[] {
  const taken = new Set(posted.map(({ reversesId }) => reversesId))
  return posted.filter((one) => one.kind === kind && !taken.has(one.id))
}

/** By how much a request is late by the promise for which it was paid; 0 where it was paid for something else. */
export function lateBy(standing: readonly StoredTransaction[], lateness: Lateness): number {
  const breach = standing.at(-1)?.breach
  if (breach === 'late_response') return lateness.response.lateMilliseconds
  return breach === 'late_completion' ? lateness.completion.lateMilliseconds : 0
}

/**
 * Makes the ledger say what units that were charged bear of a request's credit. While the request goes on its lateness does too, so that
 * what stands is left alone until it is finished.
 */
export async function settleRecharges(
  postings: Postings,
  sides: Sides,
  { lateness }: Pick<Owing, 'lateness'>,
): Promise<void> {
  const { context, request } = postings
  const claims = await rechargeClaims(context.tx, request.id)
  if (claims.length === 0 || !(lateness.finished || postings.reversedCredit)) return
  const posted = await transactionsOf(context.tx, request.id)
  const credits = standingOf(posted, 'credit')
  const broken = new Map(
    (await brokenHopsOf(context, lateness, request.unitId)).map((hop) => [hop.unitId, hop]),
  )
  const charged = claims.map(({ unitId }) => broken.get(unitId) ?? { unitId, overMilliseconds: 0 })
  const due = rechargesDue(postings.paid, lateBy(credits, lateness), charged)
  for (const { unitId, reason } of claims)
    await settleOne(postings, {
      posted,
      unitId,
      due: due.get(unitId) ?? 0,
      note: reason,
      sides,
      credit: credits.at(-1),
    })
}

async function settleOne(
  postings: Postings,
  {
    posted,
    unitId,
    due,
    note,
    sides,
    credit,
  }: {
    readonly posted: readonly StoredTransaction[]
    readonly unitId: string
    readonly due: number
    readonly note: string
    readonly sides: Sides
    readonly credit: StoredTransaction | undefined
  },
): Promise<void> {
  const standing = standingOf(posted, 'recharge').filter(({ payerUnitId }) => payerUnitId === unitId)
  const stood = standing.reduce((sum, { amount }) => sum + amount, 0)
  if (due === stood) return
  for (const original of standing) await postings.reverse(original, 'corrected')
  if (due === 0 || credit === undefined) return
  const { breach, overMinutes, reachedAt } = credit
  const before = posted.filter((one) => one.kind === 'recharge' && one.payerUnitId === unitId).length
  await postings.post({
    kind: 'recharge',
    payerUnitId: unitId,
    payeeUnitId: sides.payerUnitId,
    breach,
    overMinutes,
    reachedAt,
    base: due,
    amount: due,
    reason: 'own_hop',
    note,
    generation: before,
  })
}
