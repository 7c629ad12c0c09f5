import { loadActor } from '../organisation/index.ts'
import { holds, permits, type Permissions } from '../platform/auth/permission.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { askForService } from './actions/ask-for-service.ts'
import type { Answers, Priority, ServiceId } from './contract.ts'
import { nextDue } from './domain/recurrence.ts'
import { serviceNotices } from './notices.ts'
import { servicePolicy } from './policy.ts'
import { dayAt, hoursOf, momentOf, whyNot } from './repeats.ts'
import {
  beginAttempt,
  changeRepeat,
  dueRepeats,
  lockRepeat,
  noteRepeated,
  takeBackAttempt,
  type StoredRepeat,
} from './store/repeats.ts'
import { readService } from './store/services.ts'

/** No day after it is counted. */
const lastDay = '2199-12-31'

/** The job that makes one repeat's request. */
export const repeatJob = 'service.repeat'

/** Every few minutes: each repeat that is due becomes a job of its own. */
export async function lookForRepeats(context: WorkContext): Promise<void> {
  for (const repeatId of await dueRepeats(context.tx, context.now))
    await context.later(repeatJob, { repeatId })
}

/**
 * Asks in the name of whoever began the repeat, with every check that asking has, and moves on to the next day that is due:
 * in one transaction that alone holds the repeat, so that no day is asked twice, whatever process looks. What was missed
 * while nothing ran is asked once. Where it cannot be asked its owner is told why.
 */
export async function repeatOnce(context: WorkContext, repeatId: string): Promise<void> {
  const repeat = await lockRepeat(context.tx, repeatId, true)
  if (repeat === undefined || repeat.paused || repeat.dueAt > context.now) return
  const service = await readService(context.tx, repeat.serviceId)
  const owner = await ownerOf(context, repeat)
  if (service === undefined || owner === undefined) return pause(context, repeat, 'owner_gone')
  const hours = await hoursOf(context, service.unitId)
  // The calendar may have changed since the moment was worked out.
  const moment = momentOf(hours, repeat.nextOn)
  if (moment > context.now) return changeRepeat(context.tx, repeat.id, { dueAt: moment })
  const refused = await ask(owner, repeat)
  const today = dayAt(hours, context.now)
  const next = nextDue(repeat, repeat.nextOn > today ? repeat.nextOn : today)
  await changeRepeat(context.tx, repeat.id, {
    // With 2199 counting ends: where no day is left, it stands still on its last.
    ...(next > lastDay ? { paused: true } : { nextOn: next, dueAt: momentOf(hours, next) }),
    problem: refused ?? null,
  })
  if (refused !== undefined) await tellRefused(context, repeat, refused, owner.language)
}

/** Tells the owner of a repeat why nothing could be asked; where nothing ever can be any more, it stands still. */
async function tellRefused(
  context: WorkContext,
  repeat: StoredRepeat,
  refused: string,
  language: 'id' | 'en',
): Promise<void> {
  const over = refused === 'service_retired'
  if (over) await changeRepeat(context.tx, repeat.id, { paused: true })
  await context.audit({
    action: 'repeat.refused',
    subjectKind: 'service',
    subjectId: repeat.serviceId,
    details: { repeat: repeat.id, name: repeat.name, on: repeat.nextOn, code: refused },
  })
  await notify(context, [repeat.ownerId], {
    kind: serviceNotices[over ? 'notice.repeat_over' : 'notice.repeat_refused'],
    values: { name: repeat.name, why: whyNot(refused, language) },
    link: '/repeats',
  })
}

/** Asks, or takes back all that asking began to write; why not. */
async function ask(owner: ActionContext, repeat: StoredRepeat): Promise<string | undefined> {
  const { tx, organisationId } = owner
  await beginAttempt(tx)
  const asked = await askForService(owner, {
    body: {
      serviceId: repeat.serviceId as ServiceId,
      priority: repeat.priority as Priority,
      answers: repeat.answers as Answers,
      forPersonId: repeat.forPersonId ?? undefined,
    },
  })
  if (!asked.ok) {
    await takeBackAttempt(tx)
    return asked.code
  }
  const { id, number } = asked.value
  await noteRepeated(tx, { organisationId, repeatId: repeat.id, dueOn: repeat.nextOn, requestId: id })
  await notify(owner, [repeat.ownerId], {
    kind: serviceNotices['notice.repeated'],
    values: { number, name: repeat.name },
    link: `/requests/${id}`,
  })
  return undefined
}

/** The context in which the owner would ask themselves; undefined where they have left. */
async function ownerOf(context: WorkContext, { ownerId }: StoredRepeat): Promise<ActionContext | undefined> {
  const { tx, organisationId, now } = context
  const actor = await loadActor(tx, { accountId: '', personId: ownerId, organisationId }, now)
  if (actor === undefined) return undefined
  const policy: Permissions = servicePolicy
  return {
    ...context,
    actor,
    language: actor.language,
    may: (permission, target) =>
      target === undefined ? holds(actor, policy[permission]) : permits(actor, policy[permission], target),
  }
}

async function pause(context: WorkContext, repeat: StoredRepeat, problem: string): Promise<void> {
  await changeRepeat(context.tx, repeat.id, { paused: true, problem })
  await context.audit({
    action: 'repeat.refused',
    subjectKind: 'service',
    subjectId: repeat.serviceId,
    details: { repeat: repeat.id, name: repeat.name, on: repeat.nextOn, code: problem },
  })
}
