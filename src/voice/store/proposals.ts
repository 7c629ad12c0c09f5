import { type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { VoiceTables } from '../tables.ts'

export type StoredProposal = Omit<Selectable<VoiceTables['voice.proposals']>, 'words'>
export type StoredEdit = Selectable<VoiceTables['voice.edits']>

const tables = (tx: Tx) => tx.withTables<VoiceTables>()

export const proposalColumns = [
  'p.organisationId',
  'p.id',
  'p.serviceId',
  'p.unitId',
  'p.authorId',
  'p.title',
  'p.text',
  'p.madeAt',
  'p.state',
  'p.votes',
  'p.mergedInto',
  'p.closedAt',
  'p.closingReason',
] as const

/** Proposals without their search words, still without a filter. */
export function proposalRows(tx: Tx) {
  return tables(tx).selectFrom('voice.proposals as p').select(proposalColumns)
}

export async function readProposal(tx: Tx, id: string): Promise<StoredProposal | undefined> {
  return proposalRows(tx).where('p.id', '=', id).executeTakeFirst()
}

export async function readProposals(tx: Tx, ids: readonly string[]): Promise<StoredProposal[]> {
  if (ids.length === 0) return []
  return proposalRows(tx)
    .where('p.id', 'in', [...ids])
    .execute()
}

export async function insertProposal(
  tx: Tx,
  proposal: Insertable<VoiceTables['voice.proposals']>,
): Promise<void> {
  await tables(tx).insertInto('voice.proposals').values(proposal).execute()
}

export async function changeProposal(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<StoredProposal, 'title' | 'text' | 'state' | 'mergedInto' | 'closedAt' | 'closingReason'>
  >,
): Promise<void> {
  await tables(tx).updateTable('voice.proposals').set(change).where('id', '=', id).execute()
}

export async function insertEdit(tx: Tx, edit: StoredEdit): Promise<void> {
  await tables(tx).insertInto('voice.edits').values(edit).execute()
}

/** Former wordings, the latest first. */
export async function readEdits(tx: Tx, proposalId: string): Promise<readonly StoredEdit[]> {
  return tables(tx)
    .selectFrom('voice.edits')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('until', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What was merged into a proposal. */
export async function mergedInto(tx: Tx, id: string): Promise<StoredProposal[]> {
  return proposalRows(tx).where('p.mergedInto', '=', id).orderBy('p.closedAt').orderBy('p.id').execute()
}
