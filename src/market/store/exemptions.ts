import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Exemption } from '../domain/exemption.ts'
import type { MarketTables } from '../tables.ts'

/** An exemption with all that was decided on it. */
export interface StoredExemption extends Selectable<MarketTables['market.exemptions']> {
  readonly decision: Selectable<MarketTables['market.rulings']> | null
  readonly appeal: Selectable<MarketTables['market.appeals']> | null
  readonly appealDecision: Selectable<MarketTables['market.rulings']> | null
}

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** What the rules need of it. */
export function exemptionOf({ askedAt, decision, appeal, appealDecision }: StoredExemption): Exemption {
  const ruling = (one: StoredExemption['decision']) =>
    one && { exempt: one.exempt, at: instantFromDate(one.decidedAt) }
  return {
    askedAt: instantFromDate(askedAt),
    decision: ruling(decision),
    appealedAt: appeal && instantFromDate(appeal.appealedAt),
    appealDecision: ruling(appealDecision),
  }
}

/** Who had a part in it: asked for it, decided on it, or appealed. */
export function partiesOf({ askedBy, decision, appeal }: StoredExemption): readonly string[] {
  return [askedBy, decision?.decidedBy, appeal?.appealedBy].filter((one) => one !== undefined)
}

/** Exemptions of a request, the oldest first. */
export async function exemptionsOf(tx: Tx, requestId: string): Promise<StoredExemption[]> {
  const found = await tables(tx)
    .selectFrom('market.exemptions')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  return withRulings(tx, found)
}

/** One of them; undefined where there is none. */
export async function findExemption(tx: Tx, id: string): Promise<StoredExemption | undefined> {
  const found = await tables(tx).selectFrom('market.exemptions').selectAll().where('id', '=', id).execute()
  return (await withRulings(tx, found))[0]
}

/** Where the list of what waits goes on: the moment and id of its last row shown. */
interface After {
  readonly askedAt: string
  readonly id: string
}

/** Those that wait for a decision, of a steward or on appeal of the auditor, the oldest first; or the others, the latest first. */
export async function listOfExemptions(
  tx: Tx,
  {
    state,
    after,
    limit,
  }: {
    readonly state: 'waiting' | 'decided'
    readonly after: After | undefined
    readonly limit: number
  },
): Promise<StoredExemption[]> {
  const order = state === 'waiting' ? 'asc' : 'desc'
  const ruled = (step: 'decision' | 'appeal') =>
    tables(tx).selectFrom('market.rulings').select('exemptionId').where('step', '=', step)
  let list = tables(tx)
    .selectFrom('market.exemptions')
    .selectAll()
    .where((eb) => {
      const waiting = eb.or([
        eb('id', 'not in', ruled('decision')),
        eb.and([
          eb('id', 'in', tables(tx).selectFrom('market.appeals').select('exemptionId')),
          eb('id', 'not in', ruled('appeal')),
        ]),
      ])
      return state === 'waiting' ? waiting : eb.not(waiting)
    })
    .orderBy('askedAt', order)
    .orderBy('id', order)
    .limit(limit)
  if (after !== undefined)
    list = list.where(
      state === 'waiting'
        ? sql<boolean>`(asked_at, id) > (${after.askedAt}::timestamptz, ${after.id}::uuid)`
        : sql<boolean>`(asked_at, id) < (${after.askedAt}::timestamptz, ${after.id}::uuid)`,
    )
  return withRulings(tx, await list.execute())
}

async function withRulings(
  tx: Tx,
  exemptions: readonly Selectable<MarketTables['market.exemptions']>[],
): Promise<StoredExemption[]> {
  const ids = exemptions.map(({ id }) => id)
  if (ids.length === 0) return []
  const rulings = await tables(tx)
    .selectFrom('market.rulings')
    .selectAll()
    .where('exemptionId', 'in', ids)
    .execute()
  const appeals = await tables(tx)
    .selectFrom('market.appeals')
    .selectAll()
    .where('exemptionId', 'in', ids)
    .execute()
  return exemptions.map((exemption) => {
    const of = (step: 'decision' | 'appeal') =>
      rulings.find((one) => one.exemptionId === exemption.id && one.step === step) ?? null
    const appeal = appeals.find((one) => one.exemptionId === exemption.id) ?? null
    return { ...exemption, decision: of('decision'), appeal, appealDecision: of('appeal') }
  })
}

/** Asks for one; false where one was asked for before. */
export async function insertExemption(
  tx: Tx,
  row: Insertable<MarketTables['market.exemptions']>,
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('market.exemptions')
    .values(row)
    .onConflict((on) => on.columns(['organisationId', 'requestId', 'breach']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Decides; false where it was decided before. */
export async function insertRuling(
  tx: Tx,
  row: Insertable<MarketTables['market.rulings']>,
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('market.rulings')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('exemptionId')
    .execute()
  return made.length > 0
}

/** Appeals; false where that was done before. */
export async function insertAppeal(
  tx: Tx,
  row: Insertable<MarketTables['market.appeals']>,
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('market.appeals')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('exemptionId')
    .execute()
  return made.length > 0
}
