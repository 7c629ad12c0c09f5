import { organisationDay } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mayReadStatement } from './reading-statements.ts'
import type { Days } from './store/statements.ts'

/** The days of a statement: as asked, else the year so far; refused where they make no period, or the unit's are not to be seen. */
export async function statementDays(
  context: ActionContext,
  unitId: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<{ readonly ok: true; readonly days: Days } | Refusal<'not_found' | 'statement_period_invalid'>> {
  if (!(await mayReadStatement(context, unitId))) return refuse('not_found')
  const today = await organisationDay(context.tx, context.now)
  const last = to ?? (from !== undefined && from > today ? from : today)
  const days = { from: from ?? `${last.slice(0, 4)}-01-01`, to: last }
  return days.from > days.to ? refuse('statement_period_invalid') : { ok: true, days }
}
