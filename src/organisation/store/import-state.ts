import type { Tx } from '../../platform/db/database.ts'
import type { OrganisationState } from '../import/state.ts'
import type { OrganisationTables } from '../tables.ts'

/** Everything that files may change or refer to, in one look. */
export async function readState(tx: Tx): Promise<OrganisationState> {
  const tables = tx.withTables<OrganisationTables>()
  const units = await tables
    .selectFrom('organisation.units')
    .select([
      'id',
      'code',
      'parentId',
      'kind',
      'nameId',
      'nameEn',
      'calendarId',
      'closedOn',
      'ancestors',
      'codePath',
    ])
    .orderBy('codePath')
    .execute()
  const jobs = await tables
    .selectFrom('organisation.jobs')
    .select(['id', 'titleId', 'titleEn', 'descriptionId', 'descriptionEn', 'dutiesId', 'dutiesEn'])
    .orderBy('sortTitle')
    .execute()
  const people = await tables
    .selectFrom('organisation.people')
    .select(['id', 'number', 'email', 'name', 'language', 'zone', 'roles', 'leftOn'])
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  const assignments = await tables
    .selectFrom('organisation.assignments')
    .select(['id', 'personId', 'unitId', 'jobId', 'head', 'startsOn', 'endsOn'])
    .orderBy('startsOn')
    .orderBy('id')
    .execute()
  const calendars = await tables.selectFrom('organisation.calendars').select(['id', 'name']).execute()
  return {
    units,
    jobs,
    people: people.map((person) => ({ ...person, roles: person.roles.toSorted() })),
    assignments,
    calendars,
  }
}
