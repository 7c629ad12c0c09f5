import type { WorkContext } from '../platform/http/route.ts'
import { dateOf } from '../platform/time/instants.ts'
import { askedApprovers } from './approvers.ts'
import type { Alarm } from './domain/alarms.ts'
import { requestAnnouncement } from './events.ts'
import type { NoticeKey } from './notices.ts'
import { readClocks, type RequestReading } from './reading.ts'
import { alarmsToTell } from './request-cache.ts'
import { settle } from './settle.ts'
import { claimAlarm } from './store/alarms.ts'
import { lockRequest, type StoredRequest } from './store/requests.ts'
import { letIn } from './store/watchers.ts'
import { headsToTell, serversToTell, tellAs } from './tell.ts'

/** Alarms by the notice that tells of them. */
const noticeOf: Readonly<Record<Alarm['target'], Readonly<Record<Alarm['what'], NoticeKey>>>> = {
  response: { quarter_left: 'notice.quarter_response', broken: 'notice.breach_response' },
  completion: { quarter_left: 'notice.quarter_completion', broken: 'notice.breach_completion' },
  approval: { quarter_left: 'notice.quarter_approval', broken: 'notice.breach_approval' },
}

/**
 * Looks at a request's clocks now and tells, each once and whatever process looks: that a quarter of a promise is left, and
 * that it is broken. Told are whoever has the request, or stands in, and the heads of the unit that holds it; of an
 * approval whoever can give it today.
 */
export async function soundAlarms(context: WorkContext, requestId: string): Promise<void> {
  const request = await lockRequest(context.tx, requestId)
  const reading = request && (await readClocks(context.tx, [request], context.now)).get(requestId)
  if (request === undefined || reading === undefined || request.sourceSystem !== null) return
  for (const alarm of alarmsToTell(reading)) {
    if (dateOf(alarm.at) <= context.now) await sound(context, request, reading, alarm)
  }
  await settle(context, requestId)
}

async function sound(
  context: WorkContext,
  request: StoredRequest,
  reading: RequestReading,
  alarm: Alarm,
): Promise<void> {
  const { tx, organisationId, now } = context
  const people = await peopleOf(context, request, reading, alarm)
  const { target, what } = alarm
  const isFirst = await claimAlarm(tx, {
    organisationId,
    requestId: request.id,
    target,
    step: alarm.step ?? -1,
    what,
    toldAt: now,
    toldTo: people,
  })
  if (!isFirst) return
  await tellAs(context, people, noticeOf[target][what], request)
  await context.audit({
    action: 'request.alarmed',
    subjectKind: 'request',
    subjectId: request.id,
    details: { target, what, to: people, ...(alarm.step !== undefined && { step: alarm.step }) },
  })
  await context.announce(requestAnnouncement('request.alarmed', request, await letIn(context.tx, request.id)))
}

async function peopleOf(
  context: WorkContext,
  request: StoredRequest,
  { clock }: RequestReading,
  { target, step }: Alarm,
): Promise<string[]> {
  if (target === 'approval') {
    const asked = await askedApprovers(context, request, clock.standing.approvals)
    return asked.find((one) => one.step === step)?.approvers.map(({ personId }) => personId) ?? []
  }
  const servers = await serversToTell(context, request)
  return [...new Set([...servers, ...(await headsToTell(context, request.holderUnitId))])]
}
