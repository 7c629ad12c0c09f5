import type { Tx } from '../platform/db/database.ts'
import { openOn } from './acting.ts'
import { effectiveTimeline } from './domain/effective-timeline.ts'
import { readEvents } from './store/events.ts'
import { readRequest } from './store/requests.ts'

/** How a request was served. */
export interface Completion {
  readonly serviceId: string
  /** Who has it, or had it when it was completed; null: nobody. */
  readonly serverId: string | null
  /** Whether it was ever completed, as far as its timeline says by now. */
  readonly everCompleted: boolean
}

/** How a request was served; undefined where there is none in this organisation, or it came in with an import. */
export async function completionOf(tx: Tx, requestId: string): Promise<Completion | undefined> {
  const request = await readRequest(tx, requestId)
  if (request === undefined || request.sourceSystem !== null) return undefined
  const events = (await readEvents(tx, [requestId])).get(requestId) ?? []
  const { rows, standing } = openOn(request, events)
  return {
    serviceId: request.serviceId,
    serverId: standing.assigneeId,
    everCompleted: effectiveTimeline(rows).some(({ kind }) => kind === 'completed'),
  }
}
