import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { isInstant } from '../../platform/time/instants.ts'
import { repeatsAtMost, type RepeatBody, type RepeatId } from '../contract.ts'
import { firstDue } from '../domain/recurrence.ts'
import { serviceMessages } from '../messages.ts'
import { dayAt, hoursOf, momentOf, openRepeat, viewRepeats } from '../repeats.ts'
import {
  changeRepeat,
  countRepeats,
  deleteRepeat,
  insertRepeat,
  repeatsOf,
  type StoredRepeat,
} from '../store/repeats.ts'
import { readService } from '../store/services.ts'
import { withoutFiles } from '../templates.ts'
import { checkAsking } from './ask-for-service.ts'
import { askOf } from './keep-ask-template.ts'

/** What the actor asks again and again. */
export async function listRepeats(context: ActionContext) {
  return accept({ rows: await viewRepeats(context, await repeatsOf(context.tx, context.actor.personId)) })
}

/** Begins to ask again each week or month, with what could be asked now. */
export async function beginRepeat(context: ActionContext, { body }: { body: RepeatBody }) {
  const { tx, organisationId, actor, now } = context
  const { serviceId, every, onDay, name } = body
  const checked = await checkAsking(context, { ...askOf(body), serviceId })
  if (!checked.ok) return checked
  const { form, unitId } = checked.value
  const hours = await hoursOf(context, unitId)
  const nextOn = firstDue({ every, onDay }, body.from)
  const dueAt = momentOf(hours, nextOn)
  const refusal = refusalOf(context, body, { today: dayAt(hours, now), nextOn, dueAt }, form)
  if (refusal !== undefined) return refusal
  if ((await countRepeats(tx, organisationId, actor.personId)) >= repeatsAtMost)
    return refuse('repeats_full', { most: repeatsAtMost })
  const repeat: StoredRepeat = {
    organisationId,
    id: uuidv7(),
    ownerId: actor.personId,
    serviceId,
    name,
    priority: body.priority,
    answers: withoutFiles(form, checked.value.answers),
    forPersonId: body.forPersonId,
    every,
    onDay,
    paused: false,
    nextOn,
    dueAt,
    problem: null,
    madeAt: now,
  }
  await insertRepeat(tx, repeat)
  await write(context, repeat, 'repeat.begun', { name, every, onDay, nextOn })
  return viewed(context, repeat)
}

function refusalOf(
  { language }: ActionContext,
  { every, onDay, from }: RepeatBody,
  { today, nextOn, dueAt }: { readonly today: string; readonly nextOn: string; readonly dueAt: Date },
  form: readonly { readonly kind: string; readonly required: boolean }[],
) {
  if (form.some(({ kind, required }) => kind === 'file' && required)) return refuse('repeat_needs_file')
  const say = (key: 'repeat.day_gone' | 'repeat.day_far' | 'repeat.no_weekday') =>
    serviceMessages[key][language]
  const fields = [
    ...(from < today ? [{ name: 'body.from', reason: say('repeat.day_gone') }] : []),
    ...(isCounted(nextOn, dueAt) ? [] : [{ name: 'body.from', reason: say('repeat.day_far') }]),
    ...(every === 'week' && onDay > 7 ? [{ name: 'body.onDay', reason: say('repeat.no_weekday') }] : []),
  ]
  return fields.length > 0 ? refuse('validation_failed', undefined, fields) : undefined
}

/** Whether the first day that is due, and the moment on it, lie within the years that are counted. */
function isCounted(nextOn: string, dueAt: Date): boolean {
  return nextOn < '2200-01-01' && isInstant(dueAt.getTime())
}

/** Makes nothing until it goes on. */
export async function pauseRepeat(context: ActionContext, { params }: { params: { repeatId: RepeatId } }) {
  const opened = await openRepeat(context, params.repeatId)
  if (!opened.ok) return opened
  await changeRepeat(context.tx, opened.value.id, { paused: true })
  await write(context, opened.value, 'repeat.paused', { name: opened.value.name })
  return viewed(context, { ...opened.value, paused: true })
}

/** Goes on from the next day that is due; what was due meanwhile stays undone. */
export async function resumeRepeat(context: ActionContext, { params }: { params: { repeatId: RepeatId } }) {
  const opened = await openRepeat(context, params.repeatId)
  if (!opened.ok) return opened
  const repeat = opened.value
  const service = await readService(context.tx, repeat.serviceId)
  if (service === undefined) return refuse('not_found')
  const hours = await hoursOf(context, service.unitId)
  const today = dayAt(hours, context.now)
  const nextOn = repeat.nextOn < today ? firstDue(repeat, today) : repeat.nextOn
  const change = { paused: false, nextOn, dueAt: momentOf(hours, nextOn) }
  await changeRepeat(context.tx, repeat.id, change)
  await write(context, repeat, 'repeat.resumed', { name: repeat.name, nextOn })
  return viewed(context, { ...repeat, ...change })
}

/** Stops for good; what was asked stays. */
export async function stopRepeat(context: ActionContext, { params }: { params: { repeatId: RepeatId } }) {
  const opened = await openRepeat(context, params.repeatId)
  if (!opened.ok) return opened
  await deleteRepeat(context.tx, opened.value.id)
  await write(context, opened.value, 'repeat.stopped', { name: opened.value.name })
  return accept({ done: true as const })
}

async function write(
  context: ActionContext,
  { id, serviceId }: StoredRepeat,
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  await context.audit({
    action,
    subjectKind: 'service',
    subjectId: serviceId,
    details: { repeat: id, ...details },
  })
}

async function viewed(context: ActionContext, repeat: StoredRepeat) {
  const [view] = await viewRepeats(context, [repeat])
  return view === undefined ? refuse('not_found') : accept(view)
}
