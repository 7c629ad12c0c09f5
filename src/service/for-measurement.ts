import type { Tx } from '../platform/db/database.ts'
import type { RequestState } from './contract.ts'
import { isCompletedElsewhere, windowOpensAt } from './domain/windows.ts'
import { readEvents } from './store/events.ts'
import { readSubmitted } from './store/requests.ts'
import { completedFor } from './store/completed.ts'
import { readRatable } from './store/ratable.ts'
import { serviceNames } from './store/services.ts'

type Text = { readonly id: string; readonly en: string }

/** A request as whoever rates it needs it. */
export interface RatableRequest {
  readonly id: string
  readonly number: string
  readonly summary: string
  /** The unit that promised, and is rated. */
  readonly unitId: string
  readonly service: { readonly id: string; readonly name: Text }
  readonly priority: number
  readonly state: RequestState
  readonly submittedAt: Date
  /** From when on it can be rated: the latest completion, or when that was written down; null where it is not completed now. */
  readonly completedAt: Date | null
  /** Whether that completion came in with an import: then it is not rated here. */
  readonly completedElsewhere: boolean
  readonly askerId: string
  /** Who was served, and may rate. */
  readonly askedForId: string
  /** Everybody who served it; none of them may rate it. */
  readonly workedOnBy: readonly string[]
  /** What "done well" meant when it was asked. */
  readonly doneWell: Text
  readonly reasons: readonly { readonly id: string; readonly text: Text; readonly retired: boolean }[]
}

/** What of a request stays as it was submitted. */
export interface ServedRequest {
  readonly id: string
  /** The unit that promised. */
  readonly unitId: string
  readonly askerId: string
  /** Who asked, and who was served. */
  readonly askers: readonly string[]
  readonly submittedAt: Date
}

/** Which unit promised a request, and for whom it was; undefined where there is no such request. */
export async function servedBy(tx: Tx, requestId: string): Promise<ServedRequest | undefined> {
  const request = await readSubmitted(tx, requestId)
  if (request === undefined) return undefined
  const { id, unitId, askerId, askedForId, submittedAt } = request
  return { id, unitId, askerId, askers: [askerId, askedForId], submittedAt }
}

/** A request to rate; undefined where there is none in this organisation. Whether it may be rated is not decided here. */
export async function ratableRequest(tx: Tx, requestId: string): Promise<RatableRequest | undefined> {
  const [request, timelines] = await Promise.all([readRatable(tx, requestId), readEvents(tx, [requestId])])
  if (request === undefined) return undefined
  const name = { id: request.nameId, en: request.nameEn }
  const { id, number, unitId, priority, state, submittedAt, askerId, askedForId, workedOnBy } = request
  const events = timelines.get(id) ?? []
  const completedAt = windowOpensAt(request.completedAt, events)
  return {
    id,
    number,
    unitId,
    priority,
    state,
    submittedAt,
    completedAt,
    completedElsewhere: isCompletedElsewhere(events),
    askerId,
    askedForId,
    workedOnBy,
    summary: request.summary === '' ? name.id : request.summary,
    service: { id: request.serviceId, name },
    doneWell: { id: request.doneWellId, en: request.doneWellEn },
    reasons: request.reasons,
  }
}

/** A completed request that served somebody who did not work on it. */
export interface WaitingRequest {
  readonly id: string
  readonly number: string
  readonly summary: string
  readonly unitId: string
  readonly service: { readonly id: string; readonly name: Text }
  readonly submittedAt: Date
  readonly completedAt: Date
}

/** Requests completed here since a moment that served this person, who did not work on them; the latest completion first. */
export async function waitingForVerdict(tx: Tx, personId: string, since: Date): Promise<WaitingRequest[]> {
  const requests = await completedFor(tx, personId, since)
  const names = await serviceNames(
    tx,
    requests.map((request) => request.serviceId),
  )
  const events = await readEvents(
    tx,
    requests.map((request) => request.id),
  )
  return requests.flatMap(({ id, number, summary, unitId, serviceId, submittedAt, ...request }) => {
    const name = names.get(serviceId)
    const its = events.get(id) ?? []
    const completedAt = windowOpensAt(request.completedAt, its)
    if (name === undefined || completedAt === null || isCompletedElsewhere(its)) return []
    return [
      {
        id,
        number,
        summary: summary === '' ? name.id : summary,
        unitId,
        service: { id: serviceId, name },
        submittedAt,
        completedAt,
      },
    ]
  })
}
