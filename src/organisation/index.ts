/** What other slices, and `main/`, may call of the organisation: who is who, where, when, and by which calendar. */
export {
  belongedTo,
  isMember,
  isOpenUnit,
  languageOf,
  loadActor,
  membersOf,
  organisationDay,
  organisationOf,
  ownPlaces,
  peopleToTell,
  personByEmail,
  personNames,
  presentHeadsOf,
  standInFor,
  standInsFor,
  unitNames,
  unitPath,
  unitPaths,
  unitsBelow,
  unitsBelowAny,
  type OpenUnit,
} from './reading.ts'
export { openUnits, withUnitsBelow } from './kept-tree.ts'
export { standingsOf } from './standings.ts'
export { headsOfEach, peopleStoodInFor, unitsHeadedBy, unitsOfPerson } from './answering.ts'
export { peopleByWord } from './finding-people.ts'
export { jobNames, postsOn } from './posts.ts'
export { calendarsOf } from './compiled-calendars.ts'
export { noticeLetters } from './notice-letters.ts'
export { tellPasswordChanged } from './telling-account.ts'
export { createOrganisation } from './founding.ts'
export { calendarNames, describeJobs, ensureCalendar, takeOver, useCalendar } from './furnishing.ts'
export { ensureAssignments, ensureJobs, ensurePeople, ensureUnits } from './store/bulk.ts'
export { countEffectsOfCalendars, type CalendarEffects, type CalendarInstead } from './calendar-effects.ts'
export { countWorkBeforeClosing } from './closing.ts'
export { concernsOwn, type OwnPlaces } from './domain/own-line.ts'
export { codeFor } from './domain/unit-codes.ts'
export type { OrganisationViews } from './tables.ts'
export { describeSession, organisationName, personName } from './describe-session.ts'
export { administrators, peopleGranted } from './store/people.ts'
export { unitKindOf, unitKindsOf, unitsOfPeopleOn } from './store/on-days.ts'
export { carryOutImport, changesOf, exportOrganisation, prepareImport } from './importing.ts'
export { accountsOf, badRowsOf } from './import/plan.ts'
export { organisationColumns, organisationKinds } from './import/kinds.ts'
