import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A service with the unit that offers it. */
export interface UsedService {
  readonly id: string
  readonly unitId: string
  readonly name: { readonly id: string; readonly en: string }
  readonly retired: boolean
}

/**
 * Services that units used since a moment, by name: somebody who worked in one of them when it was asked, asked for it or was
 * asked for. What was cancelled was not used. `zone` tells days of assignments.
 */
export async function usedServices(
  tx: Tx,
  {
    unitIds,
    since,
    zone,
  }: { readonly unitIds: readonly string[]; readonly since: Date; readonly zone: string },
): Promise<readonly UsedService[]> {
  if (unitIds.length === 0) return []
  const asked = (column: 'asker_id' | 'asked_for_id') => sql`
    select r.service_id from organisation.posts p join service.requests r
      on r.organisation_id = p.organisation_id and r.${sql.ref(column)} = p.person_id
    where p.organisation_id = (select platform.organisation_id()) and p.unit_id = any(${[...unitIds]}::uuid[])
      and r.submitted_at >= ${since} and r.state <> 'cancelled'
      and p.starts_on <= (r.submitted_at at time zone ${zone})::date
      and (p.ends_on is null or p.ends_on >= (r.submitted_at at time zone ${zone})::date)`
  const found = await sql<{ id: string; unitId: string; nameId: string; nameEn: string; retired: boolean }>`
    select s.id, s.unit_id, s.name_id, s.name_en, s.retired_at is not null as retired from service.services s
    where s.organisation_id = (select platform.organisation_id())
      and s.id in (${asked('asker_id')} union ${asked('asked_for_id')})
    order by lower(s.name_id), s.id`.execute(tx)
  return found.rows.map(({ id, unitId, nameId, nameEn, retired }) => ({
    id,
    unitId,
    name: { id: nameId, en: nameEn },
    retired,
  }))
}
