import { accept, refuse } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { present, refuseField, type Act } from '../acting.ts'
import { announcement } from '../events.ts'
import { organisationView } from '../organisation-view.ts'
import { findCalendar } from '../store/calendars.ts'
import { changeOrganisation as save, loadOrganisation, lockOrganisation } from '../store/organisations.ts'

/** Names the organisation anew, or gives it another zone or calendar. */
export const changeOrganisation: Act<'PATCH /organisation'> = async (context, { body }) => {
  const { tx, organisationId } = context
  const before = await lockOrganisation(tx)
  if (!context.may('organisation:change', {})) return refuse('not_permitted')
  if (body.zone !== undefined && !isZone(body.zone)) return refuseField(context, 'body.zone', 'zone_unknown')
  if (body.calendarId !== undefined && (await findCalendar(tx, body.calendarId)) === undefined)
    return refuse('not_found')
  const changes = present(body)
  if (Object.keys(changes).length > 0) await save(tx, changes)
  const { name, zone, calendarId } = before
  await context.audit({
    action: 'organisation.changed',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { before: { name, zone, calendarId }, changes },
  })
  await context.announce(announcement('organisation.changed', { organisationId }))
  return accept(await organisationView(context, await loadOrganisation(tx)))
}
