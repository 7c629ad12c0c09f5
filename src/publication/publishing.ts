import { v7 as uuidv7 } from 'uuid'
import { currencyOf } from '../market/index.ts'
import { organisationDay } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { firstOfferedAt } from '../service/index.ts'
import { dueQuarters, nameOf, type Quarter } from './domain/quarters.ts'
import { publicationFrozen } from './events.ts'
import { gather } from './gathering.ts'
import { insertUnits, publishedStarts, takeQuarter } from './store/publications.ts'

/** The quarters that are due and were not published yet, oldest first. */
export async function quartersDue({ tx, now }: WorkContext): Promise<readonly Quarter[]> {
  const first = await firstOfferedAt(tx)
  if (first === undefined) return []
  return dueQuarters(
    await organisationDay(tx, first),
    await organisationDay(tx, now),
    await publishedStarts(tx),
  )
}

/**
 * Publishes a quarter that is due, once: the units that are in it, none where somebody else published it. All of it is one
 * transaction, so that a process that ends halfway leaves nothing and the next one begins anew.
 */
export async function publishQuarter(
  context: WorkContext,
  quarter: Quarter,
): Promise<readonly string[] | undefined> {
  const frozen = await freeze(context, quarter)
  if (frozen === undefined) return undefined
  const { id, unitIds } = frozen
  await context.audit({
    action: 'publication.frozen',
    subjectKind: 'publication',
    subjectId: id,
    details: { quarter: nameOf(quarter.start), units: unitIds.length },
  })
  await context.announce(publicationFrozen(id))
  return unitIds
}

/** Publishes whatever is due in the transaction at hand, nobody told, nothing in the log: for simulated histories. How many quarters. */
export async function publishHistory(context: WorkContext): Promise<number> {
  const due = await quartersDue(context)
  for (const quarter of due) await freeze(context, quarter)
  return due.length
}

async function freeze(
  context: WorkContext,
  quarter: Quarter,
): Promise<{ readonly id: string; readonly unitIds: readonly string[] } | undefined> {
  const { organisationId, tx, now } = context
  const id = uuidv7()
  const row = { organisationId, quarter: quarter.start, id, publishedAt: now }
  if (!(await takeQuarter(tx, { ...row, currency: (await currencyOf(tx)) ?? null }))) return undefined
  const units = await gather(context, quarter)
  await insertUnits(tx, row, units)
  return { id, unitIds: units.map(({ unitId }) => unitId) }
}
