import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { marketChanged } from '../events.ts'
import { insertClosing, lockMonths } from '../store/months.ts'
import { monthViews } from './list-months.ts'

/** Closes a month for good, after all before it: what concerns it from now on is booked in the open one. */
export const closeMonth: Act<'POST /ledger/months/:month/close'> = async (context, { params }) => {
  const { tx, organisationId, now, actor } = context
  if (!context.may('ledger:close')) return refuse('not_permitted')
  await lockMonths(tx, organisationId)
  const open = (await monthViews(context)).find(({ month }) => month === params.month)
  if (open?.may.close !== true) return refuse('month_not_closable')
  const { month, transactions, turnover } = open
  await insertClosing(tx, {
    organisationId,
    month,
    closedAt: now,
    closedBy: actor.personId,
    transactions,
    turnover,
  })
  await context.audit({
    action: 'ledger.closed',
    subjectKind: 'ledger',
    subjectId: month,
    details: { transactions, turnover },
  })
  await context.announce(marketChanged('ledger.closed'))
  return accept({ ...open, closedAt: now.toISOString(), may: { close: false } })
}
