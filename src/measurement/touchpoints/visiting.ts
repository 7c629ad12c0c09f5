import { belongedTo, isOpenUnit, organisationDay, unitPath, unitsHeadedBy } from '../../organisation/index.ts'
import type { OpenContext } from '../../platform/http/open-route.ts'
import { readTouchpoint, type NamedTouchpoint } from '../store/touchpoints.ts'

/** A touchpoint that can be rated: not retired, of a unit that is open. What is not looks as if it did not exist. */
export async function openTouchpoint(context: OpenContext): Promise<NamedTouchpoint | undefined> {
  const { tx, now, place } = context
  const touchpoint = await readTouchpoint(tx, place.id)
  if (touchpoint === undefined || touchpoint.retiredAt !== null) return undefined
  const open = await isOpenUnit(tx, touchpoint.unitId, await organisationDay(tx, now))
  return open ? touchpoint : undefined
}

/** Whether somebody is signed in in this browser who works in the unit of the touchpoint or below it, or heads it or one above. */
export async function isOfStaff({ tx, now, personId }: OpenContext, unitId: string): Promise<boolean> {
  if (personId === undefined) return false
  const day = await organisationDay(tx, now)
  if (await belongedTo(tx, unitId, personId, { from: day, to: day })) return true
  const [path, headed] = [await unitPath(tx, unitId), await unitsHeadedBy(tx, [personId], day)]
  return headed.some((unit) => path?.includes(unit) === true)
}
