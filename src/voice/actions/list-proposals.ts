import { unitsBelowAny } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import type { BoardQuery } from '../contract.ts'
import { dueFor } from '../due.ts'
import { servicesWithVoice } from '../eligibility.ts'
import { answersFor } from '../lines.ts'
import { proposalRowViews } from '../proposal-rows.ts'
import { boardCursor, boardCursorOf, listBoard, type BoardFilter } from '../store/board.ts'

/** Proposals by filters: those with most votes, or the newest, first. What was removed is there for nobody. */
export const listProposals: Act<'GET /proposals'> = async (context, { query }) => {
  const cursor = readCursor(query.after, boardCursor[query.sort])
  if (!cursor.ok) return cursor
  const { sort, limit } = query
  const found = await listBoard(context.tx, await filterOf(context, query), {
    sort,
    after: cursor.value,
    limit,
  })
  const { rows, next } = pageFrom(found, limit, boardCursorOf(sort))
  return accept({ rows: await proposalRowViews(context, rows), next })
}

async function filterOf(context: ActionContext, query: BoardQuery): Promise<BoardFilter> {
  const { view } = query
  const concerning = view === 'concerning'
  const own = context.actor.memberUnits
  return {
    ...query,
    personId: context.actor.personId,
    serviceIds: concerning ? (await servicesWithVoice(context)).map(({ id }) => id) : [],
    unitIds: concerning
      ? [...own, ...(await unitsBelowAny(context.tx, await answersFor(context, context.actor.personId)))]
      : [],
    toAnswer: view === 'to_answer' ? (await dueFor(context)).map(({ matter }) => matter.id) : [],
  }
}
