import {
  organisationDay,
  peopleToTell,
  presentHeadsOf,
  unitPath,
  personNames,
} from '../../organisation/index.ts'
import { touchpointNames } from '../../measurement/index.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { notify } from '../../platform/notices/notify.ts'
import { noonOf } from '../day-values.ts'
import { shiftTold, type ShiftEvent } from '../events.ts'
import { readinessNotices } from '../notices.ts'
import type { StoredShift } from '../store/shifts.ts'

type About = Pick<StoredShift, 'id' | 'personId' | 'touchpointId' | 'unitId' | 'startsAt'>

/** Tells browsers that a shift is other than it was: the person's, and those of the unit and above. */
export async function announceShift(
  context: WorkContext,
  name: ShiftEvent,
  { id, personId, unitId }: About,
): Promise<void> {
  const path = (await unitPath(context.tx, unitId)) ?? [unitId]
  await context.announce(shiftTold(name, { shiftId: id, personId }, path))
}

type Told =
  | 'notice.shift_planned'
  | 'notice.shift_cancelled'
  | 'notice.shift_cancelled_why'
  | 'notice.shift_unready'
  | 'notice.shift_unready_of'

/** What is said of a shift beside what it is: what lacks, as each reads it; and why, as somebody wrote it. */
interface Saying {
  readonly told: Told
  readonly missing?: { readonly id: string; readonly en: string }
  readonly reason?: string | undefined
}

/** Tells people of a shift, each in their language. */
export async function tellOfShift(
  context: WorkContext,
  personIds: readonly string[],
  shift: About,
  { told, missing, reason }: Saying,
): Promise<void> {
  const { tx, now } = context
  const touchpoint = (await touchpointNames(tx, [shift.touchpointId])).get(shift.touchpointId)
  const person = (await personNames(tx, [shift.personId])).get(shift.personId)?.name ?? '—'
  const values = { person, day: noonOf(await organisationDay(tx, shift.startsAt)) }
  const people = await peopleToTell(tx, personIds, await organisationDay(tx, now))
  for (const [language, readers] of Map.groupBy(people, (reader) => reader.language))
    await notify(
      context,
      readers.map(({ id }) => id),
      {
        kind: readinessNotices[told],
        values: {
          ...values,
          touchpoint: touchpoint?.name[language] ?? '—',
          missing: missing?.[language] ?? '',
          ...(reason !== undefined && { reason }),
        },
        link:
          told === 'notice.shift_unready_of'
            ? `/readiness/units/${shift.unitId}/shifts?flagged=yes`
            : '/readiness',
      },
    )
}

/** Who answers for a unit today, but never the person whom it is about. */
export async function headsOfUnit(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  { unitId, personId }: Pick<StoredShift, 'unitId' | 'personId'>,
): Promise<readonly string[]> {
  const day = await organisationDay(tx, now)
  const path = (await unitPath(tx, unitId)) ?? [unitId]
  const own = (await presentHeadsOf(tx, path, day)) as readonly string[]
  const heads = own.includes(personId) ? await presentHeadsOf(tx, path.slice(0, -1), day) : own
  return heads.filter((id) => id !== personId)
}
