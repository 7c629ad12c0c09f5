import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { TimesAround } from '../domain/bunched-times.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'

const bins = 40

/**
 * How many requests each unit (or service) completed in each of 40 parts (a, b] of the time from half of the promise to one and a half;
 * exactly on time is in time. Without those of another system, whose clock is not ours.
 */
export async function readTimesAround(tx: Tx, of: SubjectKind, since: Date): Promise<readonly TimesAround[]> {
  const subject = of === 'unit' ? sql.ref('unit_id') : sql.ref('service_id')
  const found = await sql<{ subjectId: string; bin: number; n: number }>`
    select ${subject} as subject_id, (ceil(used_minutes::numeric * ${bins} / promised_minutes) - ${bins / 2})::int - 1 as bin, count(*)::int as n
    from service.completed_requests
    where organisation_id = (select platform.organisation_id()) and completed_at >= ${since} and source_system is null
      and promised_minutes > 0 and used_minutes::numeric * 2 > promised_minutes and used_minutes::numeric * 2 <= promised_minutes * 3
    group by 1, 2 order by 1, 2`.execute(tx)
  return [...Map.groupBy(found.rows, ({ subjectId }) => subjectId)].map(([subjectId, rows]) => {
    const counts = Array.from({ length: bins }, () => 0)
    for (const { bin, n } of rows) counts[bin] = n
    return { subjectId, counts }
  })
}
