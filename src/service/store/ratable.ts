import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { StoredRequest } from './requests.ts'

/** A request with what its service and its terms tell whoever rates it. */
export interface StoredRatable extends Pick<
  StoredRequest,
  | 'id'
  | 'number'
  | 'unitId'
  | 'serviceId'
  | 'priority'
  | 'state'
  | 'submittedAt'
  | 'completedAt'
  | 'askerId'
  | 'askedForId'
  | 'workedOnBy'
  | 'summary'
> {
  readonly nameId: string
  readonly nameEn: string
  readonly doneWellId: string
  readonly doneWellEn: string
  readonly reasons: readonly {
    readonly id: string
    readonly text: { readonly id: string; readonly en: string }
    readonly retired: boolean
  }[]
}

/** A request with name, "done well" and reasons, in one statement; reasons in the order of `ratingReasons`. */
export async function readRatable(tx: Tx, requestId: string): Promise<StoredRatable | undefined> {
  const found =
    await sql<StoredRatable>`select q.id, q.number, q.unit_id, q.service_id, q.priority, q.state, q.submitted_at,
      q.completed_at, q.asker_id, q.asked_for_id, q.worked_on_by, q.summary, s.name_id, s.name_en, t.done_well_id, t.done_well_en, (
      select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'text', jsonb_build_object('id', r.text_id, 'en', r.text_en),
        'retired', r.retired_at is not null) order by r.retired_at is not null, r.position, r.id), '[]')
      from service.rating_reasons r where r.organisation_id = s.organisation_id and r.service_id = s.id) as reasons
    from service.requests q
    join service.services s on s.organisation_id = q.organisation_id and s.id = q.service_id
    join service.terms t on t.organisation_id = q.organisation_id and t.id = q.terms_id
    where q.id = ${requestId}`.execute(tx)
  return found.rows[0]
}
