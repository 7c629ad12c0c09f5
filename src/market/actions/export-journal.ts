import { csvDownload } from '../../platform/http/csv-file.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { requestNumbers } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { monthOf } from '../domain/months.ts'
import { marketMessages } from '../messages.ts'
import { journalLines } from '../store/statements.ts'
import { namesOf, unitIn } from '../views.ts'

/** What accounting systems map once: these names never change with the language. */
const columns = ['date', 'account', 'debit', 'credit', 'reference', 'description']

/**
 * A month as journal entries: two lines a transaction. Who gives is debited, who gets is credited, and an account is the code of
 * its unit. The reference is the request's number and the transaction's own.
 */
export const exportJournal: Act<'GET /ledger/months/:month/journal.csv'> = async (context, { params }) => {
  if (!context.may('ledger:read')) return refuse('not_permitted')
  const name = `etalase-journal-${params.month.slice(0, 7)}.csv`
  return accept(await csvDownload(name, columns, rowsOf(context, params.month)))
}

async function* rowsOf(context: ActionContext, month: string): AsyncGenerator<string[]> {
  const { tx, language } = context
  const lines = await journalLines(tx, monthOf(month))
  const names = await namesOf(
    context,
    lines.map(({ unitId }) => unitId),
  )
  const numbers = await requestNumbers(
    tx,
    lines.map(({ requestId }) => requestId),
  )
  for (const { bookedOn, unitId, amount, requestId, kind, breach, number } of lines)
    yield [
      bookedOn,
      unitIn(names, unitId).code,
      amount < 0 ? String(-amount) : '',
      amount > 0 ? String(amount) : '',
      `${numbers.get(requestId) ?? '—'}/${number}`,
      `${renderText(language, marketMessages[`kind.${kind}`])}: ${renderText(language, marketMessages[`breach.${breach}`])}`,
    ]
}
