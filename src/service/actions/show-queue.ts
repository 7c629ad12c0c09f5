import { unitNames, unitPath } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ServiceId } from '../contract.ts'
import { requestRowViews } from '../request-rows.ts'
import {
  countQueue,
  cursorParts,
  listQueue,
  queueCursor,
  type QueueFilter,
  type QueueSort,
} from '../store/request-lists.ts'

interface QueueQuery {
  readonly state: QueueFilter['state']
  readonly assignee: 'anyone' | 'me' | 'nobody'
  readonly priority?: number | undefined
  readonly serviceId?: ServiceId | undefined
  readonly sort: QueueSort
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** What a unit holds, for its people, its heads and the auditor. */
export async function showQueue(
  context: ActionContext,
  { params, query }: { params: { unitId: string }; query: QueueQuery },
) {
  const path = await unitPath(context.tx, params.unitId)
  if (path === undefined || !context.may('queue:read', { unitPath: path })) return refuse('not_found')
  const cursor = readCursor(query.after, cursorParts[query.sort])
  if (!cursor.ok) return cursor
  const after = cursor.value
  const assignees = { anyone: undefined, me: context.actor.personId, nobody: null }
  const { state, priority, serviceId, q, sort, limit } = query
  const filter: QueueFilter = {
    unitId: params.unitId,
    state,
    assigneeId: assignees[query.assignee],
    priority,
    serviceId,
    q,
  }
  const found = await listQueue(context.tx, filter, { sort, after, limit })
  const { rows, next } = pageFrom(found, limit, queueCursor(sort))
  const unit = (await unitNames(context.tx, [params.unitId])).get(params.unitId)
  if (unit === undefined) return refuse('not_found')
  return accept({
    unit,
    rows: await requestRowViews(context, rows),
    next,
    total: await countQueue(context.tx, filter),
    may: { serve: context.may('request:serve', { unitPath: path }) },
  })
}
