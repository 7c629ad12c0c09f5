import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, type Act } from '../acting.ts'
import { calendarView, checkedCalendar } from '../calendar-view.ts'
import type { CalendarId } from '../contract.ts'
import { announcement } from '../events.ts'
import { calendarNamed, findCalendar, insertCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'

/** Writes a new working calendar. */
export const makeCalendar: Act<'POST /calendars'> = async (context, { body }) => {
  const { tx } = context
  if (!context.may('calendar:change', {})) return refuse('not_permitted')
  await lockOrganisation(tx)
  const calendarId = uuidv7() as CalendarId
  const checked = await checkedCalendar(context, calendarId, body)
  if (!checked.ok) return checked
  if ((await calendarNamed(tx, body.name)) !== undefined)
    return refuseField(context, 'body.name', 'calendar_name_taken')
  await insertCalendar(tx, checked.value)
  const calendar = await findCalendar(tx, calendarId)
  if (calendar === undefined) throw new Error('A calendar just made is not there')
  await context.audit({
    action: 'calendar.made',
    subjectKind: 'calendar',
    subjectId: calendarId,
    details: { ...body },
  })
  await context.announce(announcement('calendar.made', { calendarId }))
  return accept(calendarView(context, calendar, 0))
}
