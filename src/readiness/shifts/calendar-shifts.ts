import type { ICalCalendar } from 'ical-generator'
import { touchpointNames } from '../../measurement/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/http/endpoint.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { calendarMessages } from '../calendar-messages.ts'
import { shiftsAhead } from '../store/shifts.ts'

/** More than this a calendar does not hold. */
const most = 200

/** A person's shifts that are not over and not cancelled. */
export async function addShifts(
  calendar: ICalCalendar,
  tx: Tx,
  personId: string,
  { now, language, url }: { readonly now: Date; readonly language: Language; readonly url: string },
): Promise<void> {
  const shifts = await shiftsAhead(tx, now, { personId, limit: most })
  const touchpoints = await touchpointNames(
    tx,
    shifts.map(({ touchpointId }) => touchpointId),
  )
  for (const { id, touchpointId, startsAt, endsAt, plannedAt, unreadySince } of shifts) {
    const touchpoint = touchpoints.get(touchpointId)?.name[language] ?? '—'
    calendar.createEvent({
      id: `${id}@etalase`,
      start: startsAt,
      end: endsAt,
      stamp: plannedAt,
      summary: renderText(language, calendarMessages.shift, { touchpoint }),
      ...(unreadySince !== null && { description: renderText(language, calendarMessages['shift.unready']) }),
      url: `${url}/readiness`,
    })
  }
}
