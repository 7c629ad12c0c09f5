import { organisationDay, personNames, unitNames, unitPath } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mayTo, targetsOfPeople, type PersonTargets } from './acting.ts'

/** A person to whom the actor may do something today; of anybody else it looks as if there were nobody. */
export async function seenPerson(
  context: ActionContext,
  personId: string,
  permission: string,
): Promise<Result<{ readonly targets: PersonTargets; readonly day: string }, 'not_found'>> {
  const { tx, now } = context
  const day = await organisationDay(tx, now)
  const known = (await personNames(tx, [personId])).has(personId)
  const targets = (await targetsOfPeople(context, [personId], day)).get(personId)
  if (!known || targets === undefined || !mayTo(context, permission, targets)) return refuse('not_found')
  return accept({ targets, day })
}

type UnitName = NonNullable<ReturnType<Awaited<ReturnType<typeof unitNames>>['get']>>

/** A unit whose people the actor may look at, with today; others do not exist. */
export async function seenTeam(
  context: ActionContext,
  unitId: string,
): Promise<Result<{ readonly unit: UnitName; readonly day: string }, 'not_found'>> {
  const { tx, now } = context
  const path = await unitPath(tx, unitId)
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (path === undefined || unit === undefined || !context.may('team:read', { unitPath: path }))
    return refuse('not_found')
  return accept({ unit, day: await organisationDay(tx, now) })
}
