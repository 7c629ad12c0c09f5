import { Readable } from 'node:stream'
import { personNames, unitNames } from '../organisation/index.ts'
import { fileName } from '../platform/file-name.ts'
import { mostFileBytes } from '../platform/http/receiving.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { concludeSilently, lockOpen, record } from './acting.ts'
import { askForService } from './actions/ask-for-service.ts'
import { commentOnRequest } from './actions/comment-on-request.ts'
import { attachmentId as attachmentIdOf, priority as priorityOf } from './contract.ts'
import type { AttachmentId, EventKind, Priority, RequestId, ServiceId } from './contract.ts'
import { answersOfLetter, canAnswerByLetter, type WrittenLetter } from './domain/letter-answers.ts'
import { readMentions } from './domain/mentions.ts'
import { effectiveTimeline } from './domain/effective-timeline.ts'
import { sees, targetsOf } from './rights.ts'
import { insertAttachment } from './store/attachments.ts'
import { readEvents } from './store/events.ts'
import { readRequest } from './store/requests.ts'
import { readService, servicesWithTerms } from './store/services.ts'
import { mentionsOf, timelineEvent } from './timeline-rows.ts'

export type { WrittenLetter } from './domain/letter-answers.ts'

/** Files that one letter may bring. */
export const filesOfLetter = 10
/** Characters of a comment. */
const mostComment = 4000
/** The priority of what is asked by letter, where the service offers it. */
const usualPriority = 3

/** A service as a unit may choose it for its mail. */
export interface ServiceByMail {
  readonly id: string
  readonly name: { readonly id: string; readonly en: string }
  /** Whether a letter can answer all that its form requires. */
  readonly answerable: boolean
}

/** What a unit offers, by name, and whether it can be asked for by letter. */
export async function servicesByMail({ tx }: WorkContext, unitId: string): Promise<readonly ServiceByMail[]> {
  const services = await servicesWithTerms(tx)
    .where('s.unitId', '=', unitId)
    .where('s.retiredAt', 'is', null)
    .orderBy('s.nameId')
    .orderBy('s.id')
    .execute()
  return services.map(({ id, nameId, nameEn, form }) => ({
    id,
    name: { id: nameId, en: nameEn },
    answerable: canAnswerByLetter(form),
  }))
}

/** A request as letters name it. */
export interface RequestInMail {
  readonly id: string
  readonly number: string
  readonly summary: string
  readonly holderUnitId: string
  readonly holderName: { readonly id: string; readonly en: string }
}

/** The request that a conversation is about; undefined where there is none. */
export async function requestInMail({ tx }: WorkContext, id: string): Promise<RequestInMail | undefined> {
  const request = await readRequest(tx, id)
  if (request === undefined) return undefined
  const { number, summary, holderUnitId } = request
  const name = (await unitNames(tx, [holderUnitId])).get(holderUnitId)?.name
  return { id, number, summary, holderUnitId, holderName: name ?? { id: '—', en: '—' } }
}

/** Whether there is room for one more file, and keeps it as the actor's own, under the same limits as an upload. */
export async function keepLetterFile(
  context: ActionContext,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<Result<AttachmentId, 'file_empty' | 'file_too_large'>> {
  const { tx, organisationId, now, surroundings } = context
  const content = Readable.from([Buffer.from(file.content)])
  const stored = await surroundings.files.write(organisationId, content, mostFileBytes)
  if (!stored.ok) return stored
  const { id, bytes, type } = stored.value
  await insertAttachment(tx, {
    organisationId,
    id,
    uploaderId: context.actor.personId,
    name: fileName(file.name),
    type,
    bytes,
    uploadedAt: now,
    requestId: null,
    eventId: null,
    fieldKey: null,
  })
  return accept(attachmentIdOf.parse(id))
}

/** Somebody asks for a service by letter. Whatever its form has no room for is the caller's to keep as a file. */
export async function askByLetter(
  context: ActionContext,
  serviceId: string,
  letter: WrittenLetter,
  files: readonly AttachmentId[],
) {
  const service = await readService(context.tx, serviceId)
  if (service === undefined || !canAnswerByLetter(service.form)) return refuse('letter_not_enough')
  const offered = service.promises.map((promise) => promise.priority)
  const priority = priorityOf.parse(offered.includes(usualPriority) ? usualPriority : Math.max(...offered))
  const { answers } = answersOfLetter(service.form, letter)
  const body: AskBody = { serviceId: service.id as ServiceId, priority, answers }
  return askForService(context, { body }, files)
}

type AskBody = {
  serviceId: ServiceId
  priority: Priority
  answers: Parameters<typeof askForService>[1]['body']['answers']
}

/** Whether the form of a service has room for a letter as a whole. */
export async function fitsForm(
  { tx }: WorkContext,
  serviceId: string,
  letter: WrittenLetter,
): Promise<boolean> {
  const service = await readService(tx, serviceId)
  return service === undefined || !answersOfLetter(service.form, letter).shortened
}

/** Whether a comment has room for a text as a whole. */
export function fitsComment(text: string): boolean {
  return text.length <= mostComment
}

/** Somebody says something about a request by letter: a comment like any other. */
export async function commentByLetter(
  context: ActionContext,
  requestId: string,
  text: string,
  files: readonly AttachmentId[],
) {
  const said = fitsComment(text) ? text : `${text.slice(0, mostComment - 1).toWellFormed()}…`
  const body = { text: said, attachmentIds: files }
  return commentOnRequest(context, { params: { requestId: requestId as RequestId }, body })
}

/** The system itself says something on a request's timeline. */
export async function noteOnRequest(context: WorkContext, requestId: string, text: string): Promise<void> {
  const open = await lockOpen(context, requestId)
  if (open === undefined) return
  const noted = await record(context, open, { kind: 'commented', actorId: null, text })
  if (noted.ok) await concludeSilently(context, requestId, 'request.commented', { details: { by: 'system' } })
}

/** What was last said or done about a request, for a letter that tells of it. */
export interface LastSaid {
  readonly kind: EventKind
  readonly actorId: string | null
  /** With people named in it as they are called today. */
  readonly text: string | null
  /** Of a pause: whether it waits for the asker. */
  readonly forAsker: boolean
}

/** The newest event of these kinds; undefined where there is none. */
export async function lastSaid(
  { tx }: WorkContext,
  requestId: string,
  kinds: readonly EventKind[],
): Promise<LastSaid | undefined> {
  const events = (await readEvents(tx, [requestId])).get(requestId) ?? []
  const stands = new Set(effectiveTimeline(events.map(timelineEvent)).map(({ id }) => id))
  const last = events.findLast((event) => kinds.includes(event.kind) && stands.has(event.id))
  if (last === undefined) return undefined
  const { kind, actorId, whose, payload } = last
  const mentioned = mentionsOf(payload)
  const names = await personNames(tx, mentioned)
  const nameOf = (id: string) => names.get(id)?.name ?? '—'
  const text = last.text === null ? null : readMentions(last.text, new Set(mentioned), nameOf).text
  return { kind, actorId, text, forAsker: whose === 'asker' }
}

/** Whether the actor sees a request. */
export async function maySeeRequest(context: ActionContext, requestId: string): Promise<boolean> {
  const request = await readRequest(context.tx, requestId)
  return request !== undefined && sees(context, await targetsOf(context, request))
}
