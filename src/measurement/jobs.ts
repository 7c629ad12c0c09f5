import { organisationDay, peopleToTell } from '../organisation/index.ts'
import type { Job, WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { queueMail } from '../platform/mail/outbox.ts'
import { notify } from '../platform/notices.ts'
import { measurementMessages } from './messages.ts'
import { ratingClosesAt } from './domain/may-rate.ts'
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
  const { number, summary } = request
  await notify(context, [person.id], {
    slice: 'measurement',
    key: 'notice.rate',
    values: { number, day },
    link,
  })
  if (person.email === null) return
  const say = (key: 'mail.rate.subject' | 'mail.rate.line') =>
    renderText(person.language, measurementMessages[key], { number, summary })
  await queueMail(context, {
    to: person.email,
    language: person.language,
    subject: say('mail.rate.subject'),
    lines: [say('mail.rate.line')],
    link,
  })
}
