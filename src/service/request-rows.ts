import type { z } from 'zod'
import type { Language } from '../platform/http/endpoint.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { Priority, requestRow } from './contract.ts'
import { isFinished } from './domain/request-standing.ts'
import { blockedAmong } from './linked-views.ts'
import { serviceMessages } from './messages.ts'
import { namesOf, type Names } from './names.ts'
import { readClocks } from './reading.ts'
import type { StoredRequest } from './store/requests.ts'
import { keptTargetView, targetView } from './target-view.ts'

export type RequestRowReply = z.input<typeof requestRow>

/** The row of a request, without its targets and what it waits for. */
export function rowOf(
  request: StoredRequest,
  names: Names,
  language: Language,
): Omit<RequestRowReply, 'response' | 'completion' | 'blocked'> {
  const service = names.service(request.serviceId)
  return {
    id: request.id,
    number: request.number,
    service,
    unit: names.unit(request.unitId),
    holder: names.unit(request.holderUnitId),
    asker: names.person(request.askerId),
    askedFor: names.person(request.askedForId),
    assignee: names.personOrNobody(request.assigneeId),
    priority: request.priority as Priority,
    state: request.state,
    summary: request.summary || service.name[language] || serviceMessages['request.without_words'][language],
    submittedAt: request.submittedAt.toISOString(),
  }
}

/** Rows of a list, in its order. Clocks that still run are read anew; finished ones stand as they were kept. */
export async function requestRowViews(
  context: ActionContext,
  requests: readonly StoredRequest[],
): Promise<RequestRowReply[]> {
  const { tx, now, language } = context
  const names = await namesOf(tx, {
    units: requests.flatMap((request) => [request.unitId, request.holderUnitId]),
    people: requests.flatMap((request) => [request.askerId, request.askedForId, request.assigneeId]),
    services: requests.map((request) => request.serviceId),
  })
  const readings = await readClocks(
    tx,
    requests.filter((request) => !isFinished(request)),
    now,
  )
  const blocked = await blockedAmong(context, requests)
  return requests.map((request) => {
    const clock = readings.get(request.id)?.clock
    return {
      ...rowOf(request, names, language),
      blocked: blocked.has(request.id),
      response: clock === undefined ? keptTargetView(request, 'response') : targetView(clock.response),
      completion: clock === undefined ? keptTargetView(request, 'completion') : targetView(clock.completion),
    }
  })
}
