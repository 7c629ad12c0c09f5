import {
  calendarsOf,
  headsOfEach,
  organisationDay,
  peopleStoodInFor,
  standInsFor,
  unitPath,
  unitsHeadedBy,
} from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'
import type { LineUnit } from './domain/ladder.ts'

type Context = Pick<WorkContext, 'tx' | 'now'>

/**
 * Who can answer today for a unit and for each above it, up to the root: heads, or who stands in for them. `without`: who must
 * not answer what they want themselves, neither as head nor as deputy.
 */
export async function lineOf(
  { tx, now }: Context,
  unitId: string,
  without: readonly string[],
): Promise<readonly LineUnit[]> {
  const line = ((await unitPath(tx, unitId)) ?? []).toReversed()
  const day = await organisationDay(tx, now)
  const heads = await headsOfEach(tx, line, day)
  const standIns = await standInsFor(tx, [...new Set([...heads.values()].flat())], day)
  return line.map((unit) => ({
    unitId: unit,
    people: [
      ...new Set(
        (heads.get(unit) ?? [])
          .filter((head) => !without.includes(head))
          .flatMap((head) => standIns.get(head) ?? [])
          .filter((person) => !without.includes(person)),
      ),
    ],
  }))
}

/** The calendars of the units of a line, by unit. */
export async function calendarsOfLine(
  { tx, now }: Context,
  line: readonly LineUnit[],
): Promise<ReadonlyMap<string, CompiledCalendar>> {
  const at = instantFromDate(now)
  return calendarsOf(
    tx,
    line.map(({ unitId }) => unitId),
    { from: at, until: at },
  )
}

/** The units for which somebody answers today: as their head, or for one who is away. */
export async function answersFor({ tx, now }: Context, personId: string): Promise<readonly string[]> {
  const day = await organisationDay(tx, now)
  return unitsHeadedBy(tx, await peopleStoodInFor(tx, personId, day), day)
}
