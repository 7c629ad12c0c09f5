import { accept } from '../../platform/http/result.ts'
import { csvDownload } from '../../platform/http/csv-file.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import { withBalance } from '../domain/ledger.ts'
import { marketMessages } from '../messages.ts'
import { statementDays } from '../statements.ts'
import { balanceBefore, statementLines, type Days, type StoredLine } from '../store/statements.ts'
import { namesOf, postingViews, unitIn } from '../views.ts'

const columns = [
  'bookedOn',
  'concernsOn',
  'number',
  'kind',
  'breach',
  'overMinutes',
  'other',
  'received',
  'paid',
  'balance',
  'reason',
] as const

/** Lines read in one go. */
const atOnce = 1000

/** A unit's account in a period as a file, from its opening to its closing balance. */
export const exportStatement: Act<'GET /units/:unitId/statement.csv'> = async (
  context,
  { params, query },
) => {
  const found = await statementDays(context, params.unitId, query)
  if (!found.ok) return found
  const { code } = unitIn(await namesOf(context, [params.unitId]), params.unitId)
  const { from, to } = found.days
  const header = columns.map((column) => say(context, `csv.${column}`))
  return accept(
    await csvDownload(
      `etalase-${code}-${from}-${to}.csv`,
      header,
      rowsOf(context, params.unitId, found.days),
    ),
  )
}

type Word = keyof typeof marketMessages

function say({ language }: ActionContext, key: Word): string {
  return renderText(language, marketMessages[key])
}

async function* rowsOf(
  context: ActionContext,
  unitId: string,
  days: Days,
): AsyncGenerator<(string | number)[]> {
  let balance = await balanceBefore(context.tx, unitId, days.from)
  yield endRow(context, 'csv.opening', days.from, balance)
  for (let last: StoredLine | undefined; ;) {
    const after = last && { bookedOn: last.bookedOn, number: last.number }
    const stored = await statementLines(context.tx, unitId, { ...days, after, limit: atOnce })
    const views = await postingViews(context, stored)
    const lines = withBalance(
      balance,
      stored.map(({ change }, index) => ({ amount: change, view: views[index] })),
    )
    for (const { view, amount, balance: then } of lines) {
      if (view === undefined) continue
      balance = then
      const other = amount < 0 !== view.kind.endsWith('reversal') ? view.payee : view.payer
      yield [
        view.bookedOn,
        view.concernsOn,
        view.request.number,
        say(context, `kind.${view.kind}`),
        say(context, `breach.${view.breach}`),
        String(view.overMinutes),
        other.code,
        amount > 0 ? String(amount) : '',
        amount < 0 ? String(-amount) : '',
        balance,
        view.note === '' ? say(context, `reason.${view.reason}`) : view.note,
      ]
    }
    last = stored.at(-1)
    if (stored.length < atOnce) break
  }
  yield endRow(context, 'csv.closing', days.to, balance)
}

function endRow(context: ActionContext, key: Word, day: string, balance: number): (string | number)[] {
  return [day, '', '', say(context, key), '', '', '', '', '', balance, '']
}
