import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import type { organisationView as shape } from './contract.ts'
import { findCalendar } from './store/calendars.ts'
import type { OrganisationRow } from './store/organisations.ts'

/** The organisation as its page shows it to the actor. */
export async function organisationView(
  context: ActionContext,
  organisation: OrganisationRow,
): Promise<z.input<typeof shape>> {
  const { organisationId, name, zone, simulated, calendarId } = organisation
  const calendar = await findCalendar(context.tx, calendarId)
  return {
    id: organisationId,
    name,
    zone,
    simulated,
    calendar: { id: calendarId, name: calendar?.name ?? '' },
    may: {
      change: context.may('organisation:change'),
      addUnit: context.may('unit:add'),
      addPerson: context.may('person:add'),
      addJob: context.may('job:change'),
      addCalendar: context.may('calendar:change'),
    },
  }
}
