import { v7 as uuidv7 } from 'uuid'
import {
  isOpenUnit,
  organisationDay,
  organisationOf,
  personNames,
  unitNames,
} from '../../organisation/index.ts'
import { accept, refuse, type InvalidParam, type Refusal, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { concludeSettled, openOn } from '../acting.ts'
import { tellApprovers } from '../deciding.ts'
import { checkGivenAnswers } from '../answers.ts'
import { isOffered } from '../asking.ts'
import type { Answers, AttachmentId, FormField, Priority, ServiceId } from '../contract.ts'
import { numberOf, summaryOf, wordsOf } from '../domain/request-text.ts'
import type { ApprovalPlan } from '../domain/approval-plan.ts'
import type { PinnedPromise } from '../domain/clock-reading.ts'
import { promiseFor } from '../domain/terms.ts'
import { serviceMessages } from '../messages.ts'
import { planApprovals } from '../planning-approvals.ts'
import { settleNew, type Settled } from '../settle.ts'
import { adopt, knowNoAttachments } from '../store/attachments.ts'
import type { StoredEvent } from '../store/events.ts'
import { nextCount } from '../store/requests.ts'
import { holdService, type StoredService } from '../store/services.ts'
import { knowNoWatchers } from '../store/watchers.ts'
import type { RequestFacts } from '../tables.ts'
import { headsToTell, tell } from '../tell.ts'

/** What somebody asks: a service by priority, with answers to its form, for oneself or for a colleague. */
interface AskBody {
  readonly serviceId: ServiceId
  readonly priority: Priority
  readonly answers: Answers
  readonly forPersonId?: string | undefined
}

/**
 * Somebody asks for a service. The request is made under the terms of this moment and keeps them. The asker must be of a
 * unit that may ask; a colleague for whom it is asked sees the request, confirms and rates it. Files that answer no question
 * of the form lie `beside`: they are the asker's own and belong to the asking as a whole.
 */
export async function askForService(
  context: ActionContext,
  { body }: { body: AskBody },
  beside: readonly AttachmentId[] = [],
) {
  const service = await holdService(context.tx, body.serviceId)
  if (service === undefined) return refuse('not_found')
  const refusal = await refusalToAsk(context, service)
  if (refusal !== undefined) return refusal
  const checked = await checkBody(context, service, body)
  if (!checked.ok) return checked
  const { promise, answers, fileIds } = checked.value
  const facts: RequestFacts = {
    organisationId: context.organisationId,
    id: uuidv7(),
    number: await nextNumber(context, service.unitId),
    serviceId: service.id,
    unitId: service.unitId,
    termsId: service.termsId,
    priority: body.priority,
    ...promise,
    askerId: context.actor.personId,
    askedForId: body.forPersonId ?? context.actor.personId,
    answers,
    summary: summaryOf(service.form, answers),
    answerWords: wordsOf(service.form, answers),
    submittedAt: context.now,
    sourceSystem: null,
    sourceKey: null,
    sourceMadeSla: null,
  }
  const planned = await planApprovals(context, service.approvals, facts)
  if (!planned.ok) return planned
  const submission = submissionOf(facts, planned.value)
  const settled = await settleNew(context, facts, submission, service.stopsClock)
  knowNoWatchers(context.tx, facts.id)
  knowNoAttachments(context.tx, facts.id)
  for (const [fieldKey, ids] of fileIds)
    await adopt(context.tx, ids, { requestId: facts.id, eventId: submission.id, fieldKey })
  await adopt(context.tx, beside, { requestId: facts.id, eventId: submission.id, fieldKey: null })
  const made = await concludeSettled(context, settled, 'request.submitted', {
    details: { service: service.id, priority: body.priority },
  })
  await tellOfNew(context, settled)
  return made
}

/**
 * Whether this could be asked now: every check that asking has but those of approvers, with what is answered. Nothing is made.
 */
export async function checkAsking(
  context: ActionContext,
  body: AskBody,
): Promise<
  Result<
    {
      readonly answers: RequestFacts['answers']
      readonly form: readonly FormField[]
      readonly unitId: string
    },
    'not_found' | 'validation_failed' | 'service_retired' | 'unit_not_open' | 'service_not_offered_to_you'
  >
> {
  const service = await holdService(context.tx, body.serviceId)
  if (service === undefined) return refuse('not_found')
  const refusal = await refusalToAsk(context, service)
  if (refusal !== undefined) return refusal
  const { form, unitId } = service
  const checked = await checkBody(context, service, body)
  return checked.ok ? accept({ answers: checked.value.answers, form, unitId }) : checked
}

type Offered = NonNullable<Awaited<ReturnType<typeof holdService>>>

async function refusalToAsk(
  context: ActionContext,
  service: Offered,
): Promise<Refusal<'service_retired' | 'unit_not_open' | 'service_not_offered_to_you'> | undefined> {
  if (service.retiredAt !== null) return refuse('service_retired')
  const today = await organisationDay(context.tx, context.now)
  if (!(await isOpenUnit(context.tx, service.unitId, today))) return refuse('unit_not_open')
  const isForActor = await isOffered(context, service.askerUnits)
  return isForActor ? undefined : refuse('service_not_offered_to_you')
}

interface Checked {
  readonly promise: PinnedPromise
  readonly answers: RequestFacts['answers']
  readonly fileIds: ReadonlyMap<string, readonly string[]>
}

async function checkBody(
  context: ActionContext,
  service: StoredService,
  body: AskBody,
): Promise<Result<Checked, 'validation_failed'>> {
  const say = (key: keyof typeof serviceMessages) => serviceMessages[key][context.language]
  const problems: InvalidParam[] = []
  const promise = promiseFor(service.promises, body.priority)
  if (promise === undefined) problems.push({ name: 'body.priority', reason: say('ask.priority_not_offered') })
  if (
    body.forPersonId !== undefined &&
    !(await personNames(context.tx, [body.forPersonId])).has(body.forPersonId)
  ) {
    problems.push({ name: 'body.forPersonId', reason: say('ask.person_unknown') })
  }
  const checked = await checkGivenAnswers(context, service.form, body.answers)
  if (!checked.ok) problems.push(...checked.problems)
  if (promise === undefined || !checked.ok || problems.length > 0)
    return refuse('validation_failed', undefined, problems)
  const { responseMinutes, completionMinutes } = promise
  return accept({
    promise: { responseMinutes, completionMinutes },
    answers: checked.answers,
    fileIds: checked.fileIds,
  })
}

async function nextNumber(context: ActionContext, unitId: string): Promise<string> {
  const { zone } = await organisationOf(context.tx)
  const year = Number(localDay(instantFromDate(context.now), zone).slice(0, 4))
  const code = (await unitNames(context.tx, [unitId])).get(unitId)?.code ?? 'X'
  return numberOf(code, year, await nextCount(context.tx, context.organisationId, code, year))
}

function submissionOf(facts: RequestFacts, approvals: ApprovalPlan | undefined): StoredEvent {
  return {
    organisationId: facts.organisationId,
    requestId: facts.id,
    id: uuidv7(),
    kind: 'submitted',
    happenedAt: facts.submittedAt,
    recordedAt: facts.submittedAt,
    actorId: facts.askerId,
    unitId: facts.unitId,
    assigneeId: null,
    whose: null,
    text: null,
    replacesId: null,
    voids: false,
    sequence: 0,
    sourceKey: null,
    payload: approvals === undefined ? {} : { approvals },
  }
}

async function tellOfNew(context: ActionContext, { request, reading }: Settled): Promise<void> {
  const open = openOn(request, reading.events)
  if (open.standing.state === 'awaiting_approval') await tellApprovers(context, open)
  else await tell(context, await headsToTell(context, request.unitId), 'notice.submitted', request)
  await tell(context, [request.askedForId], 'notice.asked_for_you', request)
}
