import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { bindingStates } from '../domain/proposal.ts'
import type { VoiceTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<VoiceTables>()

/**
 * Whoever else wants to bind a vote of this person waits until this transaction ends, so that two at once cannot both take the
 * last one. To be called after the proposal is locked and before votes are counted.
 */
export async function lockVotesOf(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const key = `votes:${organisationId}:${personId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** How many votes of a person are bound. */
export async function countBound(tx: Tx, personId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('voice.votes as v')
    .innerJoin('voice.proposals as p', (join) =>
      join.onRef('p.organisationId', '=', 'v.organisationId').onRef('p.id', '=', 'v.proposalId'),
    )
    .where('v.personId', '=', personId)
    .where('p.state', 'in', [...bindingStates])
    .select(({ fn }) => fn.countAll<number>().as('bound'))
    .executeTakeFirstOrThrow()
  return row.bound
}

export async function insertVotes(
  tx: Tx,
  organisationId: string,
  proposalId: string,
  personIds: readonly string[],
  givenAt: Date,
): Promise<void> {
  if (personIds.length === 0) return
  await tables(tx)
    .insertInto('voice.votes')
    .values(personIds.map((personId) => ({ organisationId, proposalId, personId, givenAt })))
    .execute()
  await recount(tx, proposalId)
}

/** Takes votes back, or all of them. */
export async function deleteVotes(tx: Tx, proposalId: string, personId?: string): Promise<void> {
  const votes = tables(tx).deleteFrom('voice.votes').where('proposalId', '=', proposalId)
  await (personId === undefined ? votes : votes.where('personId', '=', personId)).execute()
  await recount(tx, proposalId)
}

/** Who has a vote on a proposal: to tell them, to merge, never to be shown. */
export async function votersOf(tx: Tx, proposalId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('voice.votes')
    .select('personId')
    .where('proposalId', '=', proposalId)
    .orderBy('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** On which of these proposals a person has a vote. */
export async function votedOn(
  tx: Tx,
  personId: string,
  proposalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (proposalIds.length === 0) return new Set()
  const rows = await tables(tx)
    .selectFrom('voice.votes')
    .select('proposalId')
    .where('personId', '=', personId)
    .where('proposalId', 'in', [...proposalIds])
    .execute()
  return new Set(rows.map(({ proposalId }) => proposalId))
}

async function recount(tx: Tx, proposalId: string): Promise<void> {
  await sql`update voice.proposals p set votes = (select count(*) from voice.votes v
      where v.organisation_id = p.organisation_id and v.proposal_id = p.id)
    where p.organisation_id = (select platform.organisation_id()) and p.id = ${proposalId}`.execute(tx)
}
