import { organisationDay, peopleToTell } from '../organisation/index.ts'
import type { Job, WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { ratingClosesAt } from './domain/may-rate.ts'
import { measurementNotices } from './notices.ts'
import { ratableRequest } from '../service/index.ts'
import { isOwnUnit } from './own-unit.ts'
import { claimReminders } from './store/reminders.ts'

/** Days after completion at which who has not rated is reminded, once. */
const remindAfterDays = 3

/** Reminds, once a request, those whose verdict still waits. */
export const remindJob: Job = {
  name: 'rating.remind',
  schedule: '*/15 * * * *',
  async run(context) {
    const { tx, now, organisationId } = context
    const until = new Date(now.getTime() - remindAfterDays * 86_400_000)
    const since = new Date(now.getTime() - 10 * 86_400_000) // with less than four days left a reminder only nags
    for (const requestId of await claimReminders(tx, organisationId, { since, until, now }))
      await remind(context, requestId)
  },
}

async function remind(context: WorkContext, requestId: string): Promise<void> {
  const { tx, now } = context
  const request = await ratableRequest(tx, requestId)
  if (request === undefined || request.completedAt === null) return
  if (await isOwnUnit(context, request, request.askedForId)) return
  const [person] = await peopleToTell(tx, [request.askedForId], await organisationDay(tx, now))
  if (person === undefined) return
  const link = `/requests/${requestId}/rate`
  const day = await organisationDay(tx, new Date(ratingClosesAt(request.completedAt.getTime())))
  await notify(context, [person.id], {
    kind: measurementNotices['notice.rate'],
    values: { number: request.number, day },
    link,
  })
}
