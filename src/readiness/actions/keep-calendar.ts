import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { hashOfCalendar, makeCalendarToken } from '../calendar-token.ts'
import { readFeed, replaceFeed } from '../store/calendar-feeds.ts'

/** Where calendars are read, without signing in. */
export const calendarPath = '/calendar/readiness'

/** Whether there is a link; the link itself is shown once, when it is made. */
export const showCalendar: Act<'GET /readiness/calendar'> = async (context) => {
  const feed = await readFeed(context.tx, context.actor.personId)
  return accept({ madeAt: feed?.madeAt.toISOString() ?? null })
}

/** Makes the link anew. */
export const renewCalendar: Act<'POST /readiness/calendar'> = async (context) => {
  const { organisationId, now, surroundings } = context
  const { personId } = context.actor
  const token = makeCalendarToken(organisationId, personId)
  await replaceFeed(context.tx, { organisationId, personId, secretHash: hashOfCalendar(token), madeAt: now })
  await context.audit({
    action: 'readiness_calendar.renewed',
    subjectKind: 'person',
    subjectId: personId,
  })
  return accept({ url: `${surroundings.url}${calendarPath}/${token}.ics`, madeAt: now.toISOString() })
}
