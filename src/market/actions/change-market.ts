import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { marketChanged } from '../events.ts'
import { viewMarket } from '../guarantee-view.ts'
import { capAt, insertCap, insertCurrency } from '../store/terms.ts'

/** Chooses what credits are counted in. A ledger has one currency from its first line to its last, so it is chosen once. */
export const chooseCurrency: Act<'POST /market/currency'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  if (!context.may('market:change')) return refuse('not_permitted')
  const chosen = { organisationId, currency: body.currency, chosenAt: now, chosenBy: actor.personId }
  if (!(await insertCurrency(tx, chosen))) return refuse('currency_chosen')
  await context.audit({
    action: 'market.currency_chosen',
    subjectKind: 'market',
    subjectId: organisationId,
    details: { currency: body.currency },
  })
  await context.announce(marketChanged('market.changed'))
  return accept(await viewMarket(context))
}

/** Changes the most that one unit pays another in a year; requests asked before keep the bound of their day. */
export const changeCap: Act<'PUT /market/cap'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  if (!context.may('market:change')) return refuse('not_permitted')
  const before = await capAt(tx, now)
  await insertCap(tx, { organisationId, id: uuidv7(), since: now, amount: body.cap, madeBy: actor.personId })
  await context.audit({
    action: 'market.cap_changed',
    subjectKind: 'market',
    subjectId: organisationId,
    reason: body.reason,
    details: { before, after: body.cap },
  })
  await context.announce(marketChanged('market.changed'))
  return accept(await viewMarket(context))
}
