import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Days } from './statements.ts'

/** What a unit paid and got in a period, net of what was taken back in it. Of units alone: nothing here is about a person. */
export interface CreditTotals {
  /** For promises that the unit broke. */
  readonly paid: number
  readonly received: number
  /** What it bore of another unit's credit, because its own hop broke its promise. */
  readonly rechargedTo: number
  readonly rechargedOn: number
  /** Requests for which it was to pay a credit. */
  readonly requests: number
}

/** The totals of all units by unit, of everything that was booked on these days; units without a line are left out. */
export async function creditTotals(tx: Tx, { from, to }: Days): Promise<ReadonlyMap<string, CreditTotals>> {
  const found = await sql<CreditTotals & { unitId: string }>`
    with lines as (
      select kind, request_id, payer_unit_id, payee_unit_id,
        case when kind in ('credit_reversal', 'recharge_reversal') then -amount else amount end as amount,
        kind in ('recharge', 'recharge_reversal') as recharge
      from market.transactions where booked_on between ${from}::date and ${to}::date
    ), sides as (
      select payer_unit_id as unit_id, true as pays, * from lines
      union all select payee_unit_id, false, * from lines
    )
    select unit_id as "unitId",
      coalesce(sum(amount) filter (where pays and not recharge), 0)::bigint as paid,
      coalesce(sum(amount) filter (where not pays and not recharge), 0)::bigint as received,
      coalesce(sum(amount) filter (where pays and recharge), 0)::bigint as "rechargedTo",
      coalesce(sum(amount) filter (where not pays and recharge), 0)::bigint as "rechargedOn",
      count(distinct request_id) filter (where pays and kind = 'credit') as requests
    from sides group by unit_id`.execute(tx)
  return new Map(found.rows.map(({ unitId, ...totals }) => [unitId, totals]))
}

/** What changed of a unit's credits on one day, after they had been told; signed, in the smallest unit. */
export interface LaterCredits {
  readonly unitId: string
  /** The day on which it was posted. */
  readonly day: string
  readonly paid: number
  readonly received: number
  readonly rechargedTo: number
  readonly rechargedOn: number
}

/**
 * What was posted to units that concerns these days but is not among what {@link creditTotals} told of them at a moment: posted since, or
 * booked later because their months were closed. By unit, all that have any or the one asked for, and by day of posting in `zone`, the
 * earliest first; days that come to nothing are left out.
 */
export async function laterCredits(
  tx: Tx,
  { from, to }: Days,
  { unitId, since, zone }: { readonly unitId?: string; readonly since: Date; readonly zone: string },
): Promise<ReadonlyMap<string, readonly LaterCredits[]>> {
  const one = sql`${unitId ?? null}::uuid`
  const found = await sql<LaterCredits>`
    with later as (
      select payer_unit_id, payee_unit_id, to_char(posted_at at time zone ${zone}, 'YYYY-MM-DD') as day,
        case when kind in ('credit_reversal', 'recharge_reversal') then -amount else amount end as amount,
        kind in ('recharge', 'recharge_reversal') as recharge
      from market.transactions
      where concerns_on between ${from}::date and ${to}::date and (posted_at > ${since} or booked_on > ${to}::date)
        and (${one} is null or ${one} in (payer_unit_id, payee_unit_id))
    ), sides as (
      select payer_unit_id as unit_id, true as pays, * from later
      union all select payee_unit_id, false, * from later
    ), days as (
      select unit_id as "unitId", day,
        coalesce(sum(amount) filter (where pays and not recharge), 0)::bigint as paid,
        coalesce(sum(amount) filter (where not pays and not recharge), 0)::bigint as received,
        coalesce(sum(amount) filter (where pays and recharge), 0)::bigint as "rechargedTo",
        coalesce(sum(amount) filter (where not pays and recharge), 0)::bigint as "rechargedOn"
      from sides where ${one} is null or unit_id = ${one} group by unit_id, day
    )
    select * from days where (paid, received, "rechargedTo", "rechargedOn") <> (0, 0, 0, 0) order by day`.execute(
    tx,
  )
  return Map.groupBy(found.rows, (row) => row.unitId)
}
