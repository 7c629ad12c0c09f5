import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import { seenAmong } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { withBalance } from '../domain/ledger.ts'
import { statementDays } from '../statements.ts'
import { balanceBefore, statementLines, turnoverOf } from '../store/statements.ts'
import { currencyOf } from '../store/terms.ts'
import { namesOf, postingViews, unitIn } from '../views.ts'

/** A unit's account in a period, in the order of booking, with the balance after each line. */
export const showStatement: Act<'GET /units/:unitId/statement'> = async (context, { params, query }) => {
  const { tx } = context
  const { unitId } = params
  const found = await statementDays(context, unitId, query)
  if (!found.ok) return found
  const { days } = found
  const cursor = readCursor(query.after, ['day', 'long'])
  if (!cursor.ok) return cursor
  const [bookedOn, number] = cursor.value ?? []
  const after = cursor.value && { bookedOn: String(bookedOn), number: Number(number) }
  const opening = await balanceBefore(tx, unitId, days.from)
  const turnover = await turnoverOf(tx, unitId, days)
  const before = after === undefined ? opening : await balanceBefore(tx, unitId, days.from, after)
  const stored = await statementLines(tx, unitId, { ...days, after, limit: query.limit + 1 })
  const page = pageFrom(
    withBalance(
      before,
      stored.map((line) => ({ ...line, amount: line.change, moved: line.amount })),
    ),
    query.limit,
    ({ bookedOn, number }) => [bookedOn, number],
  )
  const shown = page.rows.map(({ moved, ...line }) => ({ ...line, amount: moved }))
  const seen = await seenAmong(
    context,
    shown.map(({ requestId }) => requestId),
  )
  const views = await postingViews(context, shown)
  return accept({
    unit: unitIn(await namesOf(context, [unitId]), unitId),
    currency: (await currencyOf(tx)) ?? null,
    ...days,
    opening,
    received: turnover.received,
    paid: turnover.paid,
    lines: turnover.lines,
    closing: opening + turnover.received - turnover.paid,
    next: page.next,
    rows: views.map((view, index) => ({
      ...view,
      change: shown[index]?.change ?? 0,
      balance: shown[index]?.balance ?? 0,
      seen: seen.has(view.request.id),
    })),
  })
}
