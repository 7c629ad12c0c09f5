import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import { closableMonth } from '../domain/months.ts'
import { closedThrough, firstMonth, listClosings, monthsOfLedger } from '../store/months.ts'
import { currencyOf } from '../store/terms.ts'

/** Months of the ledger, the newest first. */
export const listMonths: Act<'GET /ledger/months'> = async (context) =>
  accept({ currency: (await currencyOf(context.tx)) ?? null, rows: await monthViews(context) })

/** Months with a posting, and closed ones without. */
export async function monthViews(context: ActionContext) {
  const { tx, now } = context
  const closings = new Map((await listClosings(tx)).map((closing) => [closing.month, closing]))
  const posted = new Map((await monthsOfLedger(tx)).map((one) => [one.month, one]))
  const next = closableMonth(await organisationDay(tx, now), await closedThrough(tx), await firstMonth(tx))
  const months = new Set([...posted.keys(), ...closings.keys(), ...(next === null ? [] : [next])])
  return [...months]
    .toSorted()
    .toReversed()
    .map((month) => ({
      month,
      transactions: posted.get(month)?.transactions ?? 0,
      turnover: posted.get(month)?.turnover ?? 0,
      closedAt: closings.get(month)?.closedAt.toISOString() ?? null,
      may: { close: month === next && context.may('ledger:close') },
    }))
}
