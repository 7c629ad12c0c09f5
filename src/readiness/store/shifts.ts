import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredShift = Selectable<ReadinessTables['readiness.shifts']>
export type StoredShiftOverride = Selectable<ReadinessTables['readiness.shiftOverrides']>

/** Whoever plans for a person, or takes something from them, goes after the other. */
export async function lockShiftsOf(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shifts:${personId}`}, 0))`.execute(tx)
}

export async function insertShift(
  tx: Tx,
  shift: Insertable<ReadinessTables['readiness.shifts']>,
): Promise<void> {
  await tables(tx).insertInto('readiness.shifts').values(shift).execute()
}

export async function readShift(tx: Tx, id: string): Promise<StoredShift | undefined> {
  return tables(tx).selectFrom('readiness.shifts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockShift(tx: Tx, id: string): Promise<StoredShift | undefined> {
  return tables(tx)
    .selectFrom('readiness.shifts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function cancelStoredShift(
  tx: Tx,
  id: string,
  cancelled: {
    readonly cancelledBy: string
    readonly cancelledAt: Date
    readonly cancelReason: string | null
  },
): Promise<void> {
  await tables(tx)
    .updateTable('readiness.shifts')
    .set({ ...cancelled, unreadySince: null })
    .where('id', '=', id)
    .execute()
}

/** Notes that a shift turned, to not ready or back; false where that was noted before, or it was cancelled. */
export async function turnShift(tx: Tx, id: string, unreadySince: Date | null): Promise<boolean> {
  const turned = await tables(tx)
    .updateTable('readiness.shifts')
    .set({ unreadySince })
    .where('id', '=', id)
    .where('cancelledAt', 'is', null)
    .where('unreadySince', unreadySince === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return turned.numUpdatedRows > 0n
}

/** Who of these people stands somewhere at some instant of a span. */
export async function standingWithin(
  tx: Tx,
  personIds: readonly string[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<ReadonlySet<string>> {
  const rows = await tables(tx)
    .selectFrom('readiness.shifts')
    .select('personId')
    .distinct()
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '<', to)
    .where('endsAt', '>', from)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** Which shifts a list has, in the order of their beginning, or the latest first. */
export interface ShiftList {
  readonly unitIds: readonly string[]
  readonly touchpointId: string | undefined
  /** Not over by then. */
  readonly endsAfter: Date | undefined
  /** Over by then. */
  readonly endsBy: Date | undefined
  readonly startsBefore: Date | undefined
  readonly flagged: boolean
  readonly latestFirst: boolean
  readonly after: readonly [string, string] | undefined
  readonly limit: number
}

export async function listOfShifts(tx: Tx, list: ShiftList): Promise<StoredShift[]> {
  const { touchpointId, endsAfter, endsBy, startsBefore, flagged, latestFirst, after } = list
  const order = latestFirst ? 'desc' : 'asc'
  return tables(tx)
    .selectFrom('readiness.shifts')
    .selectAll()
    .where('unitId', '=', sql<string>`any(${[...list.unitIds]}::uuid[])`)
    .$if(touchpointId !== undefined, (query) => query.where('touchpointId', '=', touchpointId ?? ''))
    .$if(endsAfter !== undefined, (query) => query.where('endsAt', '>', endsAfter ?? new Date(0)))
    .$if(endsBy !== undefined, (query) => query.where('endsAt', '<=', endsBy ?? new Date(0)))
    .$if(startsBefore !== undefined, (query) => query.where('startsAt', '<', startsBefore ?? new Date(0)))
    .$if(flagged, (query) => query.where('unreadySince', 'is not', null))
    .$if(after !== undefined, (query) =>
      query.where(
        latestFirst
          ? sql<boolean>`(starts_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`
          : sql<boolean>`(starts_at, id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy('startsAt', order)
    .orderBy('id', order)
    .limit(list.limit)
    .execute()
}

/** A person's shifts that are not over by a moment, the next first; or those that are, the latest first. */
export async function shiftsOfPerson(
  tx: Tx,
  personId: string,
  { when, now, most }: { readonly when: 'ahead' | 'over'; readonly now: Date; readonly most: number },
): Promise<StoredShift[]> {
  return tables(tx)
    .selectFrom('readiness.shifts')
    .selectAll()
    .where('personId', '=', personId)
    .where('endsAt', when === 'ahead' ? '>' : '<=', now)
    .orderBy('startsAt', when === 'ahead' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Shifts that are not over and not cancelled, of one person or of all, by their end; a page after the last of the one before. */
export async function shiftsAhead(
  tx: Tx,
  now: Date,
  of: {
    readonly personId?: string | undefined
    readonly after?: StoredShift | undefined
    readonly limit: number
  },
): Promise<StoredShift[]> {
  return tables(tx)
    .selectFrom('readiness.shifts')
    .selectAll()
    .where('cancelledAt', 'is', null)
    .where('endsAt', '>', now)
    .$if(of.personId !== undefined, (query) => query.where('personId', '=', of.personId ?? ''))
    .$if(of.after !== undefined, (query) =>
      query.where(sql<boolean>`(ends_at, id) > (${of.after?.endsAt}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('endsAt')
    .orderBy('id')
    .limit(of.limit)
    .execute()
}

export async function insertShiftOverride(tx: Tx, override: StoredShiftOverride): Promise<void> {
  await tables(tx).insertInto('readiness.shiftOverrides').values(override).execute()
}

/** What heads let pass of shifts, the oldest first. */
export async function overridesOfShifts(
  tx: Tx,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredShiftOverride[]>> {
  if (shiftIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.shiftOverrides')
    .selectAll()
    .where('shiftId', '=', sql<string>`any(${[...shiftIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ shiftId }) => shiftId)
}

/** How often a unit let people who were not ready stand at its touchpoints, since a moment. */
export async function countShiftOverrides(tx: Tx, unitId: string, since: Date): Promise<number> {
  const row = await tables(tx)
    .selectFrom('readiness.shiftOverrides')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('unitId', '=', unitId)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row?.n ?? 0
}
