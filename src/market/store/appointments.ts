import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { MarketTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MarketTables>()

type StoredWord = Selectable<MarketTables['market.appointmentWords']>

/** An appointment as the rules read it, with what its views need besides. */
export interface StoredAppointment extends Appointment {
  readonly id: string
  readonly requestId: string
  readonly note: string
  readonly words: readonly Pick<StoredWord, 'what' | 'side' | 'note' | 'saidAt'>[]
}

/** Appointments of a request, the earliest first. */
export async function appointmentsOf(tx: Tx, requestId: string): Promise<StoredAppointment[]> {
  const rows = await tables(tx)
    .selectFrom('market.appointments')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return withWords(tx, rows)
}

/** One appointment; undefined where there is none. */
export async function findAppointment(tx: Tx, id: string): Promise<StoredAppointment | undefined> {
  const rows = await tables(tx).selectFrom('market.appointments').selectAll().where('id', '=', id).execute()
  return (await withWords(tx, rows))[0]
}

async function withWords(
  tx: Tx,
  rows: readonly Selectable<MarketTables['market.appointments']>[],
): Promise<StoredAppointment[]> {
  if (rows.length === 0) return []
  const words = await tables(tx)
    .selectFrom('market.appointmentWords')
    .select(['appointmentId', 'what', 'side', 'note', 'saidAt'])
    .where(
      'appointmentId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  const byAppointment = Map.groupBy(words, ({ appointmentId }) => appointmentId)
  return rows.map(({ id, requestId, note, madeAt, startsAt, endsAt }) => ({
    id,
    requestId,
    note,
    madeAt: instantFromDate(madeAt),
    startsAt: instantFromDate(startsAt),
    endsAt: instantFromDate(endsAt),
    words: byAppointment.get(id) ?? [],
  }))
}

export async function insertAppointment(
  tx: Tx,
  row: Insertable<MarketTables['market.appointments']>,
): Promise<void> {
  await tables(tx).insertInto('market.appointments').values(row).execute()
}

export async function insertAppointmentWord(
  tx: Tx,
  row: Insertable<MarketTables['market.appointmentWords']>,
): Promise<void> {
  await tables(tx).insertInto('market.appointmentWords').values(row).execute()
}
