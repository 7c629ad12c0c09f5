import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, type Act } from '../acting.ts'
import { calendarView, checkedCalendar } from '../calendar-view.ts'
import { announcement } from '../events.ts'
import { calendarNamed, findCalendar, replaceCalendar, unitsByCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'

/** Writes a working calendar anew; clocks that run by it are reckoned by the new one from then on. */
export const changeCalendar: Act<'PUT /calendars/:calendarId'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const before = await findCalendar(tx, params.calendarId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('calendar:change', {})) return refuse('not_permitted')
  const checked = await checkedCalendar(context, before.id, body)
  if (!checked.ok) return checked
  const named = await calendarNamed(tx, body.name)
  if (named !== undefined && named !== before.id)
    return refuseField(context, 'body.name', 'calendar_name_taken')
  await replaceCalendar(tx, checked.value)
  const calendar = (await findCalendar(tx, before.id)) ?? before
  const units = (await unitsByCalendar(tx)).get(before.id) ?? 0
  const { id: calendarId, version, ...was } = before
  await context.audit({
    action: 'calendar.changed',
    subjectKind: 'calendar',
    subjectId: calendarId,
    details: { before: was, after: body, version },
  })
  await context.announce(announcement('calendar.changed', { calendarId }))
  return accept(calendarView(context, calendar, units))
}
