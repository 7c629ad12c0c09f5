import { postsOn, unitPaths } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Instant } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import type { StoredShift } from '../store/shifts.ts'
import { spanOf } from './judging.ts'

/** What lacks of somebody who is to stand where they do not work any more. */
export const elsewhereWords = {
  id: 'tidak lagi bekerja di unit titik layanan itu waktu itu',
  en: 'does not work in the unit of the touchpoint any more by then',
} as const

/**
 * Shifts of people who do not work in the unit of the touchpoint, or below it, on the first or the last day of the shift: who moved or left
 * after it was planned. `zone`: the organisation's, whose days count.
 */
export async function shiftsElsewhere(
  tx: Tx,
  shifts: readonly StoredShift[],
  zone: string,
): Promise<ReadonlySet<string>> {
  const stood = shifts.flatMap((shift) => daysOf(shift, zone).map((day) => ({ shift, day })))
  const gone = new Set<string>()
  for (const [day, ofDay] of Map.groupBy(stood, (one) => one.day)) {
    const personIds = [...new Set(ofDay.map(({ shift }) => shift.personId))]
    const posts = await postsOn(tx, day, { personIds })
    const paths = await unitPaths(tx, [...new Set(posts.map(({ unitId }) => unitId))])
    const works = ({ personId, unitId }: StoredShift) =>
      posts.some(
        (post) =>
          post.personId === personId && paths.get(post.unitId)?.some((one) => one === unitId) === true,
      )
    for (const { shift } of ofDay) if (!works(shift)) gone.add(shift.id)
  }
  return gone
}

function daysOf(shift: StoredShift, zone: string): readonly string[] {
  const { from, to } = spanOf(shift)
  return [...new Set([localDay(from, zone), localDay((to - 1) as Instant, zone)])]
}
