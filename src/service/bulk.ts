import { v7 as uuidv7 } from 'uuid'
import { organisationOf, unitNames } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { instantFromDate, millisecondsPerMinute, type Instant } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { workingMilliseconds, type CompiledCalendar } from '../platform/time/working-time.ts'
import type { FormField, Priority, Promise as PromiseByPriority } from './contract.ts'
import type { PinnedPromise, TargetStatus } from './domain/clock-reading.ts'
import type { GivenAnswer } from './domain/form.ts'
import { numberOf, summaryOf, wordsOf } from './domain/request-text.ts'
import { promiseFor } from './domain/terms.ts'
import { calendarsFor, readClocks, readRequestClock } from './reading.ts'
import { cacheOf } from './request-cache.ts'
import { insertMany } from './store/bulk.ts'
import type { StoredEvent } from './store/events.ts'
import { nextCount, readRequests, saveCache } from './store/requests.ts'
import { readTerms, servicesById, type StoredTerms } from './store/services.ts'
import type { RequestCache, RequestFacts, StopsClock } from './tables.ts'

type Text = { readonly id: string; readonly en: string }

/** A service that an import or the demonstration writes. */
export interface ServiceToWrite {
  readonly id: string
  readonly unitId: string
  readonly name: Text
  readonly description: Text
  readonly doneWell: Text
  readonly form: readonly FormField[]
  /** Empty only where a source has no promises. */
  readonly promises: readonly PromiseByPriority[]
  readonly stopsClock: readonly StopsClock[]
  readonly askerUnitIds: readonly string[]
  readonly reasons: readonly { readonly id: string; readonly text: Text }[]
  /** Since when it is offered. */
  readonly since: Date
}

/** One event of a request that an import or the demonstration writes. */
export interface EventToWrite extends Omit<
  StoredEvent,
  'organisationId' | 'requestId' | 'replacesId' | 'voids' | 'payload' | 'sourceKey' | 'whose' | 'text'
> {
  readonly text?: string | null
  readonly whose?: StoredEvent['whose']
  /** Facts that a kind needs beyond its columns: `accepted` of a submission, `by` of a confirmation; and what a source said. */
  readonly payload?: Readonly<Record<string, unknown>>
  readonly sourceKey?: string | null
}

/** A request that an import or the demonstration writes, with its whole timeline, the submission first. */
export interface RequestToWrite {
  readonly id: string
  readonly serviceId: string
  /** The unit that answers for it; left out: the service's. */
  readonly unitId?: string
  readonly priority: Priority
  readonly askerId: string
  readonly askedForId: string
  readonly answers: Readonly<Record<string, GivenAnswer>>
  /** Where the form does not say: the line by which lists know it. */
  readonly summary?: string
  readonly source: { readonly system: string; readonly key: string; readonly madeSla: boolean | null } | null
  /** By when a source promised this one, in place of what its service promises; left out: as its service. */
  readonly due?: { readonly response: Date | null; readonly completion: Date | null }
  readonly events: readonly [EventToWrite, ...EventToWrite[]]
}

/** Writes services with their first terms. The caller audits. */
export async function writeServices(
  context: WorkContext,
  services: readonly ServiceToWrite[],
): Promise<void> {
  const { organisationId, tx } = context
  const termsIds = new Map(services.map((service) => [service.id, uuidv7()]))
  const termsOf = (id: string) => termsIds.get(id) ?? ''
  await insertMany(
    tx,
    'service.services',
    services.map(({ id, unitId, name, description, since }) => ({
      organisationId,
      id,
      unitId,
      nameId: name.id,
      nameEn: name.en,
      descriptionId: description.id,
      descriptionEn: description.en,
      termsId: termsOf(id),
      madeAt: since,
      changedAt: since,
    })),
  )
  await insertMany(
    tx,
    'service.terms',
    services.map(({ id, form, promises, stopsClock, doneWell, since }) => ({
      organisationId,
      id: termsOf(id),
      serviceId: id,
      form,
      promises,
      stopsClock,
      doneWellId: doneWell.id,
      doneWellEn: doneWell.en,
      since,
    })),
  )
  await insertMany(
    tx,
    'service.serviceAskers',
    services.flatMap(({ id, askerUnitIds }) =>
      askerUnitIds.map((unitId) => ({ organisationId, serviceId: id, unitId })),
    ),
  )
  await insertMany(
    tx,
    'service.ratingReasons',
    services.flatMap(({ id, reasons }) =>
      reasons.map((reason, position) => ({
        organisationId,
        id: reason.id,
        serviceId: id,
        textId: reason.text.id,
        textEn: reason.text.en,
        position,
      })),
    ),
  )
}

/** How a request that was written stands by our clock. */
export interface WrittenRequest {
  readonly id: string
  readonly completion: TargetStatus
  readonly completedAt: Instant | null
  /** Whether its completion was promised, in working time. */
  readonly promised: boolean
}

/**
 * Writes requests with their timelines, and what is kept of their clocks as of `context.now`. Numbers are given in the order
 * of the list, by the promising unit's code and the year of the submission. Nothing is announced and nobody is told; the
 * caller audits, and tells the slices that measure. The ids given are the ids written.
 * @throws Error where a service or a unit does not exist
 */
export async function writeRequests(
  context: WorkContext,
  requests: readonly RequestToWrite[],
): Promise<readonly WrittenRequest[]> {
  const { tx, organisationId, now } = context
  const prepared = await withTerms(context, requests)
  const units = prepared.flatMap(({ unitId, request }) => [
    unitId,
    ...request.events.map((event) => event.unitId),
  ])
  const submissions = prepared.map(({ unitId, request }) => ({ unitId, at: request.events[0].happenedAt }))
  const calendars = await calendarsFor(
    tx,
    units,
    submissions.map(({ at }) => at),
    latestOf(requests, now),
  )
  const numbers = await numbersFor(context, submissions)
  const rows = prepared.map(({ request, terms, unitId }, index) => {
    const promise = promiseOf(request, terms, calendars.get(unitId))
    const facts = factsOf(organisationId, request, terms, { unitId, number: numbers[index] ?? '', promise })
    const events = request.events.map((event) => eventRow(organisationId, request.id, event))
    const { stopsClock } = terms
    const reading = readRequestClock({ request: facts, events, stopsClock, calendars, told: [], now })
    return { facts, events, reading, cache: cacheOf(facts, reading) }
  })
  await insertMany(
    tx,
    'service.requests',
    rows.map(({ facts, cache }) => ({ ...facts, ...cache })),
  )
  await insertMany(
    tx,
    'service.requestEvents',
    rows.flatMap(({ events }) => events),
  )
  await insertMany(
    tx,
    'service.requestUnits',
    rows.flatMap(({ facts, cache }) => unitsOf(facts, cache)),
  )
  return rows.map(({ facts: { id, completionMinutes }, reading: { clock } }) => ({
    id,
    completion: clock.completion.status,
    completedAt: clock.completedAt,
    promised: completionMinutes !== null,
  }))
}

/** The last moment that calendars have to reach. */
function latestOf(requests: readonly RequestToWrite[], now: Date): Date {
  const dues = requests.flatMap(({ due }) => [due?.response ?? now, due?.completion ?? now])
  return dues.reduce((latest, at) => (at > latest ? at : latest), now)
}

/**
 * What is promised with a request: what its service promises, or what its source did, as the working minutes from the asking to
 * the moment that was promised, a minute begun counting whole. Where no working time lies between them, nothing.
 */
function promiseOf(
  { due, priority, events: [submission] }: RequestToWrite,
  terms: StoredTerms,
  calendar: CompiledCalendar | undefined,
): PinnedPromise | undefined {
  if (due === undefined) return promiseFor(terms.promises, priority)
  const minutesTo = (at: Date | null) => {
    if (at === null || calendar === undefined) return null
    const asked = instantFromDate(submission.happenedAt)
    const worked = workingMilliseconds(calendar, asked, instantFromDate(at))
    return worked === 0 ? null : Math.ceil(worked / millisecondsPerMinute)
  }
  return { responseMinutes: minutesTo(due.response), completionMinutes: minutesTo(due.completion) }
}

interface Prepared {
  readonly request: RequestToWrite
  readonly terms: StoredTerms
  /** The unit that answers for it. */
  readonly unitId: string
}

async function withTerms({ tx }: WorkContext, requests: readonly RequestToWrite[]): Promise<Prepared[]> {
  const services = await servicesById(
    tx,
    requests.map((request) => request.serviceId),
  )
  const terms = await readTerms(
    tx,
    [...services.values()].map((service) => service.termsId),
  )
  return requests.map((request) => {
    const service = services.get(request.serviceId)
    const current = service === undefined ? undefined : terms.get(service.termsId)
    if (service === undefined || current === undefined) throw new Error(`No service ${request.serviceId}`)
    return { request, terms: current, unitId: request.unitId ?? service.unitId }
  })
}

/** Adds events to requests of a source that an earlier import wrote, and reads their clocks anew. The caller audits. */
export async function addEvents(
  context: WorkContext,
  added: ReadonlyMap<string, readonly EventToWrite[]>,
): Promise<void> {
  const { tx, organisationId } = context
  const rows = [...added].flatMap(([requestId, events]) =>
    events.map((event) => eventRow(organisationId, requestId, event)),
  )
  await insertMany(tx, 'service.requestEvents', rows)
  await rereadAfterImport(context, [...added.keys()])
}

/** Reads the clocks of requests anew whose timelines an import, or the undoing of one, changed. */
export async function rereadAfterImport(
  { tx, now }: WorkContext,
  requestIds: readonly string[],
): Promise<void> {
  if (requestIds.length === 0) return
  const requests = await readRequests(tx, [...requestIds])
  const readings = await readClocks(tx, requests, now)
  for (const request of requests) {
    const reading = readings.get(request.id)
    if (reading !== undefined) await saveCache(tx, request, cacheOf(request, reading))
  }
}

function factsOf(
  organisationId: string,
  request: RequestToWrite,
  terms: StoredTerms,
  at: { unitId: string; number: string; promise: PinnedPromise | undefined },
): RequestFacts {
  const { promise } = at
  const { id, serviceId, priority, askerId, askedForId, answers, source } = request
  return {
    organisationId,
    id,
    number: at.number,
    serviceId,
    unitId: at.unitId,
    termsId: terms.id,
    priority,
    responseMinutes: promise?.responseMinutes ?? null,
    completionMinutes: promise?.completionMinutes ?? null,
    askerId,
    askedForId,
    answers,
    summary: request.summary ?? summaryOf(terms.form, answers),
    answerWords: wordsOf(terms.form, answers),
    submittedAt: request.events[0].happenedAt,
    sourceSystem: source?.system ?? null,
    sourceKey: source?.key ?? null,
    sourceMadeSla: source?.madeSla ?? null,
  }
}

function eventRow(organisationId: string, requestId: string, event: EventToWrite): StoredEvent {
  const { id, kind, happenedAt, recordedAt, actorId, unitId, assigneeId, sequence } = event
  return {
    organisationId,
    requestId,
    id,
    kind,
    happenedAt,
    recordedAt,
    actorId,
    unitId,
    assigneeId,
    sequence,
    whose: event.whose ?? null,
    text: event.text ?? null,
    replacesId: null,
    voids: false,
    sourceKey: event.sourceKey ?? null,
    payload: event.payload ?? {},
  }
}

function unitsOf({ organisationId, id }: RequestFacts, cache: RequestCache) {
  return cache.heldBy.map((unitId) => ({ organisationId, unitId, requestId: id }))
}

/** Numbers in the order asked for; each unit code and year is counted on once. */
async function numbersFor(
  context: WorkContext,
  wanted: readonly { unitId: string; at: Date }[],
): Promise<string[]> {
  const { zone } = await organisationOf(context.tx)
  const units = await unitNames(
    context.tx,
    wanted.map(({ unitId }) => unitId),
  )
  const keyed = wanted.map(({ unitId, at }) => {
    const unit = units.get(unitId)
    if (unit === undefined) throw new Error(`No unit ${unitId}`)
    return { code: unit.code, year: Number(localDay(instantFromDate(at), zone).slice(0, 4)) }
  })
  const next = new Map<string, number>()
  for (const [key, group] of Map.groupBy(keyed, ({ code, year }) => `${code} ${year}`)) {
    const [{ code, year } = { code: '', year: 0 }] = group
    const last = await nextCount(context.tx, context.organisationId, code, year, group.length)
    next.set(key, last - group.length + 1)
  }
  return keyed.map(({ code, year }) => {
    const key = `${code} ${year}`
    const count = next.get(key) ?? 1
    next.set(key, count + 1)
    return numberOf(code, year, count)
  })
}
