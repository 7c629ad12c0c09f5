import type { Tx } from '../platform/db/database.ts'
import { judgedNow } from './judging.ts'
import { readLateness, type Lateness, type LateTarget } from './domain/lateness.ts'
import { readClocks } from './reading.ts'
import { brokenOrBack, readRequest, readRequests, type StoredRequest } from './store/requests.ts'
import { readService } from './store/services.ts'

/** A request as a guarantee sees it. */
export interface GuaranteedRequest {
  readonly id: string
  readonly number: string
  readonly serviceId: string
  /** The unit that promised. */
  readonly unitId: string
  readonly askerId: string
  readonly askedForId: string
  readonly submittedAt: Date
  /** Whether it came in with an import: history owes nothing. */
  readonly imported: boolean
}

function guaranteed(request: StoredRequest): GuaranteedRequest {
  const { id, number, serviceId, unitId, askerId, askedForId, submittedAt, sourceSystem } = request
  return {
    id,
    number,
    serviceId,
    unitId,
    askerId,
    askedForId,
    submittedAt,
    imported: sourceSystem !== null,
  }
}

/** A request as a guarantee sees it; undefined where there is none in this organisation. */
export async function guaranteedRequest(tx: Tx, requestId: string): Promise<GuaranteedRequest | undefined> {
  const request = judgedNow(tx, requestId)?.request ?? (await readRequest(tx, requestId))
  return request && guaranteed(request)
}

/** The same for several at once, by id; those that there are not are left out. */
export async function guaranteedRequests(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, GuaranteedRequest>> {
  return new Map((await readRequests(tx, requestIds)).map((request) => [request.id, guaranteed(request)]))
}

/** Marks of lateness that are asked about, by what is late. */
type Marks = Readonly<Record<LateTarget, readonly number[]>>

/** How late a request is at a moment, and when each mark of lateness was or will be passed. */
export async function latenessOf(
  tx: Tx,
  requestId: string,
  now: Date,
  marks: Marks,
): Promise<Lateness | undefined> {
  const judged = judgedNow(tx, requestId)
  if (judged !== undefined && judged.reading.clock.at >= now.getTime())
    return readLateness(judged.reading.question, marks)
  const request = await readRequest(tx, requestId)
  const reading = request && (await readClocks(tx, [request], now)).get(requestId)
  return reading && readLateness(reading.question, marks)
}

/** The same for many requests at once, each with what a guarantee sees of it; of those only that broke a promise or came back. */
export async function latenessOfBroken(
  tx: Tx,
  requestIds: readonly string[],
  now: Date,
  marksOf: (request: GuaranteedRequest) => Marks,
): Promise<{ readonly request: GuaranteedRequest; readonly lateness: Lateness }[]> {
  const requests = await readRequests(tx, await brokenOrBack(tx, requestIds))
  const readings = await readClocks(tx, requests, now)
  return requests.flatMap((stored) => {
    const request = guaranteed(stored)
    const reading = readings.get(stored.id)
    return reading === undefined
      ? []
      : [{ request, lateness: readLateness(reading.question, marksOf(request)) }]
  })
}

/** Numbers of requests by id. */
export async function requestNumbers(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return new Map((await readRequests(tx, requestIds)).map(({ id, number }) => [id, number]))
}

/** The unit that offers a service, and whether it still does; undefined where there is no such service. */
export async function offeredBy(
  tx: Tx,
  serviceId: string,
): Promise<
  | {
      readonly unitId: string
      readonly name: { readonly id: string; readonly en: string }
      readonly retired: boolean
    }
  | undefined
> {
  const service = await readService(tx, serviceId)
  if (service === undefined) return undefined
  const { unitId, nameId, nameEn, retiredAt } = service
  return { unitId, name: { id: nameId, en: nameEn }, retired: retiredAt !== null }
}
