import { randomInt } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'

/** What of a subject and month was counted: something people said (`released`) or something the clock knows (`timed`). */
export interface Stepped {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly month: string
  readonly what: 'released' | 'timed'
}

/** Draws new numbers for what was counted, each subject and month once and in one order everywhere. */
export function stepsInto(organisationId: string, stepped: Iterable<Stepped>): RawBuilder<unknown> {
  const rows = new Map<string, Record<string, string | number | null>>()
  for (const { subjectKind, subjectId, month, what } of stepped) {
    const key = `${subjectKind} ${subjectId} ${month}`
    const row = rows.get(key) ?? {
      subject_kind: subjectKind,
      subject_id: subjectId,
      month,
      released: null,
      timed: null,
    }
    row[what] ??= randomInt(1, 2 ** 47)
    rows.set(key, row)
  }
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return sql`insert into measurement.steps as s (organisation_id, subject_kind, subject_id, month, released, timed)
    select ${organisationId}::uuid, r.subject_kind, r.subject_id, r.month, coalesce(r.released, 0), coalesce(r.timed, 0)
    from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as r(subject_kind text, subject_id uuid, month date, released bigint, timed bigint)
    on conflict (organisation_id, subject_kind, subject_id, month) do update set
      released = case excluded.released when 0 then s.released else excluded.released end,
      timed = case excluded.timed when 0 then s.timed else excluded.timed end`
}

/** Everything was counted anew: no number of before stays. */
export async function forgetSteps(tx: Tx): Promise<void> {
  await sql`delete from measurement.steps`.execute(tx)
}
