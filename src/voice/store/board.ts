import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CursorPart, CursorValues } from '../../platform/http/cursor.ts'
import { wordQuery } from '../../service/index.ts'
import type { BoardQuery } from '../contract.ts'
import { bindingStates } from '../domain/proposal.ts'
import { proposalRows, type StoredProposal } from './proposals.ts'

export interface BoardFilter extends Pick<BoardQuery, 'view' | 'state' | 'serviceId' | 'unitId' | 'q'> {
  readonly personId: string
  /** For `concerning`: services that the reader's units used, and units whose proposals the reader answers for. */
  readonly serviceIds: readonly string[]
  readonly unitIds: readonly string[]
  /** For `to_answer`: what waits for the reader. */
  readonly toAnswer: readonly string[]
}

/** What the values of a cursor have to be. */
export const boardCursor: Readonly<Record<BoardQuery['sort'], readonly CursorPart[]>> = {
  votes: ['integer', 'id'],
  newest: ['instant', 'id'],
}

export function boardCursorOf(sort: BoardQuery['sort']): (row: StoredProposal) => CursorValues {
  return sort === 'votes' ? (row) => [row.votes, row.id] : (row) => [row.madeAt.toISOString(), row.id]
}

type Rows = ReturnType<typeof proposalRows>

/** One proposal more than `limit`: those with most votes, or the newest, first. */
export async function listBoard(
  tx: Tx,
  filter: BoardFilter,
  page: {
    readonly sort: BoardQuery['sort']
    readonly after: CursorValues | undefined
    readonly limit: number
  },
): Promise<StoredProposal[]> {
  let query = inView(inState(proposalRows(tx).where('p.state', '<>', 'removed'), filter.state), filter)
  if (filter.serviceId !== undefined) query = query.where('p.serviceId', '=', filter.serviceId)
  if (filter.unitId !== undefined) query = query.where('p.unitId', '=', filter.unitId)
  if (filter.q !== undefined && filter.q !== '')
    query = query.where(sql<boolean>`p.words @@ ${wordQuery(filter.q) ?? sql`''::tsquery`}`)
  const { after } = page
  if (page.sort === 'votes') {
    if (after !== undefined)
      query = query.where(sql<boolean>`(p.votes, p.id) < (${after[0]}, ${after[1]}::uuid)`)
    query = query.orderBy('p.votes', 'desc')
  } else {
    if (after !== undefined)
      query = query.where(sql<boolean>`(p.made_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    query = query.orderBy('p.madeAt', 'desc')
  }
  return query
    .orderBy('p.id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

function inState(query: Rows, state: BoardQuery['state']): Rows {
  if (state === 'all') return query
  return state === 'alive'
    ? query.where('p.state', 'in', [...bindingStates])
    : query.where('p.state', '=', state)
}

function inView(query: Rows, { view, personId, serviceIds, unitIds, toAnswer }: BoardFilter): Rows {
  const voted = sql<boolean>`exists (select 1 from voice.votes v where v.organisation_id = p.organisation_id
    and v.proposal_id = p.id and v.person_id = ${personId})`
  switch (view) {
    case 'all':
      return query
    case 'mine':
      return query.where('p.authorId', '=', personId)
    case 'voted':
      return query.where(voted)
    case 'to_answer':
      return query.where(sql<boolean>`p.id = any(${[...toAnswer]}::uuid[])`)
    case 'concerning':
      return query.where(
        sql<boolean>`(p.author_id = ${personId} or ${voted} or p.service_id = any(${[...serviceIds]}::uuid[])
          or p.unit_id = any(${[...unitIds]}::uuid[]))`,
      )
  }
}

/** Proposals on which a person's votes are bound, the one voted for last first. */
export async function boundFor(tx: Tx, personId: string): Promise<StoredProposal[]> {
  return proposalRows(tx)
    .innerJoin('voice.votes as v', (join) =>
      join.onRef('v.organisationId', '=', 'p.organisationId').onRef('v.proposalId', '=', 'p.id'),
    )
    .where('v.personId', '=', personId)
    .where('p.state', 'in', [...bindingStates])
    .orderBy('v.givenAt', 'desc')
    .orderBy('p.id')
    .execute()
}

/** How many proposals are shown that are like what somebody writes. */
const alikeShown = 5

/** Proposals for a service that share words with what is being written, the most alike first; none that led elsewhere. */
export async function alikeFor(tx: Tx, serviceId: string, typed: string): Promise<StoredProposal[]> {
  const words = [...new Set(typed.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, 60)
  if (words.length === 0) return []
  const anyOf = words.join(' or ')
  const query = sql<string>`(websearch_to_tsquery('indonesian', ${anyOf}) || websearch_to_tsquery('english', ${anyOf}))`
  return proposalRows(tx)
    .where('p.serviceId', '=', serviceId)
    .where('p.state', 'not in', ['withdrawn', 'merged', 'removed'])
    .where(sql<boolean>`p.words @@ ${query}`)
    .orderBy(sql`ts_rank(p.words, ${query})`, 'desc')
    .orderBy('p.votes', 'desc')
    .orderBy('p.id')
    .limit(alikeShown)
    .execute()
}

/** All proposals on services of a unit but those removed, the oldest first. */
export async function ofUnit(tx: Tx, unitId: string): Promise<StoredProposal[]> {
  return proposalRows(tx)
    .where('p.state', '<>', 'removed')
    .where('p.unitId', '=', unitId)
    .orderBy('p.madeAt')
    .orderBy('p.id')
    .execute()
}
