import type { z } from 'zod'
import { languageOf } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { isoOf } from '../platform/time/instants.ts'
import { approvalViews } from './approval-views.ts'
import { answerViews, attachmentReply } from './answer-views.ts'
import type { clockReading, eventView, FormField, requestView } from './contract.ts'
import { readMentions } from './domain/mentions.ts'
import { shownMinutes } from './domain/target.ts'
import type { GivenAnswer } from './domain/form.ts'
import type { ClockReading } from './domain/clock-reading.ts'
import { linkedReply, linkedTo, linkViews, type Linked } from './linked-views.ts'
import { namesOf, type Names } from './names.ts'
import type { RequestReading } from './reading.ts'
import { rowOf } from './request-rows.ts'
import { isFinished } from './domain/request-standing.ts'
import { isCompletedElsewhere, windowOpensAt } from './domain/windows.ts'
import { whatIsPossible } from './possible.ts'
import { targetsOf } from './rights.ts'
import { attachmentsOf, type StoredAttachment } from './store/attachments.ts'
import type { StoredEvent } from './store/events.ts'
import type { StoredRequest } from './store/requests.ts'
import { readTerms } from './store/services.ts'
import { targetView } from './target-view.ts'
import { decisionOf, despiteOf, linkIn, mentionsOf } from './timeline-rows.ts'
import { watcherViews } from './watcher-views.ts'

export type RequestReply = z.input<typeof requestView>

/** A request as the actor sees it now: answers, timeline, clocks, and what the actor may do with it. */
export async function viewRequest(
  context: ActionContext,
  request: StoredRequest,
  reading: RequestReading,
): Promise<RequestReply> {
  const { tx, language } = context
  const terms = (await readTerms(tx, [request.termsId])).get(request.termsId)
  if (terms === undefined) throw new Error(`No terms of request ${request.id}`)
  const attachments = await attachmentsOf(tx, request.id)
  const names = await namesIn(context, request, reading, terms.form)
  const { clock } = reading
  const approvals = await approvalViews(context, request, reading)
  const targets = await targetsOf(context, request)
  const linked = await linkedTo(context, request.id, reading.events)
  const links = await linkViews(context, request, targets, linked)
  return {
    ...rowOf(request, names, language),
    blocked: isBlocked(request, links),
    askedForReads: (await languageOf(tx, request.askedForId)) ?? language,
    response: targetView(clock.response),
    completion: targetView(clock.completion),
    answers: answerViews(terms.form, request.answers, attachments, names, language),
    timeline: timelineView(context, reading.events, attachments, names, linked),
    approvals,
    links,
    watchers: await watcherViews(context, targets),
    clock: clockView(clock, names),
    doneWell: { id: terms.doneWellId, en: terms.doneWellEn },
    source:
      request.sourceSystem === null
        ? null
        : { system: request.sourceSystem, key: request.sourceKey ?? '', madeSla: request.sourceMadeSla },
    completedAt: request.completedAt?.toISOString() ?? null,
    confirmsItselfAt: request.confirmsItselfAt?.toISOString() ?? null,
    may: whatIsPossible(
      context,
      request,
      clock,
      targets,
      {
        windowOpens: windowOpensAt(request.completedAt, reading.events),
        elsewhere: isCompletedElsewhere(reading.events),
      },
      approvals.some(({ yours }) => yours),
    ),
  }
}

/** Names of everybody and everything that a request tells of. */
async function namesIn(
  { tx }: ActionContext,
  request: StoredRequest,
  { events }: RequestReading,
  form: readonly FormField[],
): Promise<Names> {
  const answered = mentioned(form, request.answers)
  return namesOf(tx, {
    units: [...request.heldBy, request.unitId, ...events.map((event) => event.unitId), ...answered.units],
    people: [
      request.askerId,
      request.askedForId,
      request.assigneeId,
      ...events.flatMap((event) => [
        event.actorId,
        event.assigneeId,
        decisionOf(event.payload).forId,
        ...mentionsOf(event.payload),
      ]),
      ...answered.people,
    ],
    services: [request.serviceId],
  })
}

/** People and units that answers name. */
function mentioned(
  form: readonly FormField[],
  answers: Readonly<Record<string, GivenAnswer>>,
): { people: string[]; units: string[] } {
  const of = (kind: FormField['kind']) =>
    form
      .filter((field) => field.kind === kind)
      .flatMap((field) => answers[field.key] ?? [])
      .map(String)
  return { people: of('person'), units: of('unit') }
}

/** Whether it waits for an unfinished request, of those that the reader sees. */
function isBlocked(request: StoredRequest, links: RequestReply['links']): boolean {
  const waits = links.some(
    (link) => link.relation === 'blocked_by' && !isFinished({ state: link.request.state }),
  )
  return waits && !isFinished(request)
}

function timelineView(
  context: ActionContext,
  events: readonly StoredEvent[],
  attachments: readonly StoredAttachment[],
  names: Names,
  linked: Linked,
): z.input<typeof eventView>[] {
  const placed = (event: StoredEvent) =>
    (event.kind === 'corrected' ? event.recordedAt : event.happenedAt).getTime()
  const inOrder = events.toSorted(
    (one, other) => placed(one) - placed(other) || one.sequence - other.sequence,
  )
  // What is told of a request that the reader does not see was never told.
  const told = inOrder.filter(({ payload }) => {
    const link = linkIn(payload)
    return link === undefined || linked.seen.has(link.otherId)
  })
  return told.map((event) => ({
    id: event.id,
    kind: event.kind,
    happenedAt: event.happenedAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    actor: names.personOrNobody(event.actorId),
    unit: names.unit(event.unitId),
    assignee: names.personOrNobody(event.assigneeId),
    ...saidIn(event, names),
    onBehalfOf: names.personOrNobody(decisionOf(event.payload).forId),
    despite: despiteOf(event.payload),
    link: linkTold(context, event, linked),
    whose: event.whose,
    voids: event.voids,
    attachments: attachments
      .filter((attachment) => attachment.eventId === event.id && attachment.fieldKey === null)
      .map(attachmentReply),
    correctedBy: events.findLast((later) => later.replacesId === event.id)?.id ?? null,
    replaces: event.replacesId,
  }))
}

function linkTold(context: ActionContext, { payload }: StoredEvent, { seen, names }: Linked) {
  const link = linkIn(payload)
  const request = link && seen.get(link.otherId)
  if (link === undefined || request === undefined) return null
  const { relation, outcome = null } = link
  return { relation, request: linkedReply(request, names, context), outcome }
}

/** What was said, with people named as they are called today. */
function saidIn({ text, payload }: StoredEvent, names: Names) {
  const read = readMentions(text ?? '', new Set(mentionsOf(payload)), (id) => names.person(id).name)
  return {
    text: text === null ? null : read.text,
    mentions: read.mentions.map(({ personId, from, to }) => ({ person: names.person(personId), from, to })),
  }
}

function clockView(clock: ClockReading, names: Names): z.input<typeof clockReading> {
  return {
    at: isoOf(clock.at),
    response: targetView(clock.response),
    completion: targetView(clock.completion),
    hops: clock.hops.map((hop) => ({
      unit: names.unit(hop.unitId),
      from: isoOf(hop.from),
      until: hop.until === null ? null : isoOf(hop.until),
      usedMinutes: hop.usedMinutes,
    })),
    usedMinutes: shownMinutes(clock.whole.used),
    elapsedMinutes: shownMinutes(clock.whole.elapsed),
    waitingForAskerMinutes: shownMinutes(clock.whole.waitingForAsker),
    waitingForThirdPartyMinutes: shownMinutes(clock.whole.waitingForThirdParty),
    waitingForApprovalMinutes: shownMinutes(clock.whole.waitingForApproval),
  }
}
