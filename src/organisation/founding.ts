import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import type { CalendarId, PersonId, UnitId } from './contract.ts'
import type { CalendarText } from './domain/calendars.ts'
import { placeUnder } from './domain/tree.ts'
import { insertCalendar } from './store/calendars.ts'
import { insertOrganisation } from './store/organisations.ts'
import { insertPerson } from './store/people.ts'
import { insertUnit } from './store/units.ts'

/** An organisation that is to be. */
export interface Founding {
  readonly name: string
  /** IANA name; must be one that the program knows. */
  readonly zone: string
  readonly simulated: boolean
  readonly root: { readonly name: { readonly id: string; readonly en: string }; readonly code: string }
  readonly calendarName?: string
  /** Public holidays of the first calendar; left out: Indonesia's. */
  readonly holidays?: { readonly country: string; readonly region: string | null } | null
  readonly administrator: { readonly name: string; readonly email: string; readonly language: 'id' | 'en' }
}

/** Monday to Thursday 8–12 and 13–17, on Friday with a longer break for prayer, 11.30–13. */
export const officeWeek: CalendarText['week'] = (() => {
  const usual = [
    { start: 8 * 60, end: 12 * 60 },
    { start: 13 * 60, end: 17 * 60 },
  ]
  const friday = [
    { start: 8 * 60, end: 11 * 60 + 30 },
    { start: 13 * 60, end: 17 * 60 },
  ]
  return { '1': usual, '2': usual, '3': usual, '4': usual, '5': friday }
})()

/**
 * Founds the organisation whose id the transaction already carries: its tenant row, a first calendar, the root of the
 * tree and an administrator, who still has to be invited or given an account.
 */
export async function createOrganisation(
  context: WorkContext,
  founding: Founding,
): Promise<{
  readonly organisationId: string
  readonly rootUnitId: UnitId
  readonly calendarId: CalendarId
  readonly administratorId: PersonId
}> {
  const { tx, organisationId } = context
  const calendarId = uuidv7() as CalendarId
  const rootUnitId = uuidv7() as UnitId
  const administratorId = uuidv7() as PersonId
  const { name, zone, simulated, root, administrator } = founding
  await insertOrganisation(tx, { name, zone, simulated, calendarId })
  await insertCalendar(tx, {
    id: calendarId,
    name: founding.calendarName ?? 'Jam kantor',
    zone,
    week: officeWeek,
    holidays: founding.holidays === undefined ? { country: 'ID', region: null } : founding.holidays,
    days: [],
  })
  await insertUnit(tx, {
    id: rootUnitId,
    parentId: null,
    kind: 'head_office',
    nameId: root.name.id,
    nameEn: root.name.en,
    code: root.code,
    calendarId: null,
    closedOn: null,
    ...placeUnder(undefined, root.code),
  })
  await insertPerson(tx, { id: administratorId, ...administrator, zone: null, roles: ['administrator'] })
  await context.audit({
    action: 'organisation.made',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { name, simulated },
  })
  return { organisationId, rootUnitId, calendarId, administratorId }
}
