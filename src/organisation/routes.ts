import { defineRoutes } from '../platform/http/route.ts'
import { addPerson } from './actions/add-person.ts'
import { changeAssignment } from './actions/change-assignment.ts'
import { changeCalendar } from './actions/change-calendar.ts'
import { changeJob } from './actions/change-job.ts'
import { changeOrganisation } from './actions/change-organisation.ts'
import { changePerson } from './actions/change-person.ts'
import { changeProfile } from './actions/change-profile.ts'
import { changeRoles } from './actions/change-roles.ts'
import { changeUnit } from './actions/change-unit.ts'
import { chooseNotices } from './actions/choose-notices.ts'
import { closeUnit } from './actions/close-unit.ts'
import { exportAuditLog } from './actions/export-audit-log.ts'
import { invitePerson } from './actions/invite-person.ts'
import { letPersonLeave } from './actions/let-person-leave.ts'
import { listAuditLog } from './actions/list-audit-log.ts'
import { listCalendars } from './actions/list-calendars.ts'
import { listHolidayCountries } from './actions/list-holiday-countries.ts'
import { listJobs } from './actions/list-jobs.ts'
import { listNotices } from './actions/list-notices.ts'
import { listPeople } from './actions/list-people.ts'
import { listUnits } from './actions/list-units.ts'
import { makeAssignment } from './actions/make-assignment.ts'
import { makeCalendar } from './actions/make-calendar.ts'
import { makeJob } from './actions/make-job.ts'
import { makeUnit } from './actions/make-unit.ts'
import { markNoticesRead } from './actions/mark-notices-read.ts'
import { nameDeputy } from './actions/name-deputy.ts'
import { previewCalendar } from './actions/preview-calendar.ts'
import { previewChange } from './actions/preview-change.ts'
import { readOrganisation } from './actions/read-organisation.ts'
import { readPerson } from './actions/read-person.ts'
import { readProfile } from './actions/read-profile.ts'
import { readUnit } from './actions/read-unit.ts'
import { showNoticeSettings } from './actions/show-notice-settings.ts'
import { turnMailOff } from './actions/turn-mail-off.ts'
import { organisationEndpoints } from './contract.ts'
import type { organisationPolicy } from './policy.ts'
import type { OrganisationCode } from './problems.ts'

const calendarErrors = ['calendar_wrong', 'calendar_name_taken', 'holidays_unknown'] as const
const assigningErrors = [
  'assignment_ends_first',
  'assignment_overlaps',
  'unit_closed',
  'person_left',
] as const

/** Every endpoint of the organisation: who may, what it refuses, who acts. */
export const organisationRoutes = defineRoutes<
  typeof organisationEndpoints,
  typeof organisationPolicy,
  OrganisationCode
>(organisationEndpoints, {
  'GET /organisation': { permit: 'organisation:read', errors: [], act: readOrganisation },
  'PATCH /organisation': { permit: 'organisation:change', errors: ['zone_unknown'], act: changeOrganisation },

  'GET /units': { permit: 'unit:read', errors: [], act: listUnits },
  'GET /units/:unitId': { permit: 'unit:read', errors: [], act: readUnit },
  'POST /units': {
    permit: 'unit:add',
    errors: ['unit_code_taken', 'unit_closed', 'unit_too_deep'],
    act: makeUnit,
  },
  'PATCH /units/:unitId': {
    permit: 'unit:change',
    errors: ['unit_code_taken', 'unit_closed', 'unit_move_circle', 'unit_too_deep'],
    act: changeUnit,
  },
  'POST /units/:unitId/close': {
    permit: 'unit:close',
    errors: ['unit_closed', 'unit_has_open_units', 'unit_has_open_assignments', 'unit_in_use'],
    act: closeUnit,
  },

  'GET /people': { permit: 'person:read', errors: [], act: listPeople },
  'GET /people/:personId': { permit: 'person:read', errors: [], act: readPerson },
  'POST /people': { permit: 'person:add', errors: ['email_taken', 'zone_unknown'], act: addPerson },
  'PATCH /people/:personId': { permit: 'person:change', errors: ['email_taken'], act: changePerson },
  'POST /people/:personId/leave': {
    permit: 'person:leave',
    errors: ['person_left', 'last_administrator'],
    act: letPersonLeave,
  },
  'PUT /people/:personId/roles': {
    permit: 'role:change',
    errors: ['person_left', 'last_administrator'],
    act: changeRoles,
  },
  'POST /people/:personId/invitation': {
    permit: 'person:invite',
    errors: ['person_left', 'email_missing', 'access_active'],
    act: invitePerson,
  },

  'GET /jobs': { permit: 'job:read', errors: [], act: listJobs },
  'POST /jobs': { permit: 'job:change', errors: ['job_title_taken'], act: makeJob },
  'PUT /jobs/:jobId': { permit: 'job:change', errors: ['job_title_taken'], act: changeJob },

  'POST /assignments': { permit: 'assignment:change', errors: assigningErrors, act: makeAssignment },
  'PATCH /assignments/:assignmentId': {
    permit: 'assignment:change',
    errors: assigningErrors,
    act: changeAssignment,
  },

  'GET /calendars': { permit: 'calendar:read', errors: [], act: listCalendars },
  'POST /calendars': { permit: 'calendar:change', errors: calendarErrors, act: makeCalendar },
  'PUT /calendars/:calendarId': { permit: 'calendar:change', errors: calendarErrors, act: changeCalendar },
  'GET /calendars/:calendarId/days': {
    permit: 'calendar:read',
    errors: [],
    act: previewCalendar,
  },
  'POST /calendars/preview': {
    permit: 'calendar:change',
    errors: ['calendar_wrong', 'holidays_unknown'],
    act: previewChange,
  },
  'GET /holiday-countries': { permit: 'calendar:read', errors: [], act: listHolidayCountries },

  'GET /profile': { permit: 'profile:read', errors: [], act: readProfile },
  'PATCH /profile': { permit: 'profile:change', errors: ['zone_unknown'], act: changeProfile },
  'PUT /profile/deputy': {
    permit: 'profile:change',
    errors: ['deputy_is_oneself', 'deputy_ends_first', 'deputy_circle', 'person_left'],
    act: nameDeputy,
  },

  'GET /notices': { permit: 'notice:read', errors: [], act: listNotices },
  'POST /notices/read': { permit: 'notice:read', errors: [], act: markNoticesRead },
  'GET /notices/settings': { permit: 'notice:read', errors: [], act: showNoticeSettings },
  'PATCH /notices/settings': { permit: 'notice:choose', errors: ['notices_fixed'], act: chooseNotices },
  'POST /notices/settings/mail-off': { permit: 'notice:choose', errors: [], act: turnMailOff },

  'GET /audit-log': { permit: 'audit:read', errors: [], act: listAuditLog },
  'GET /audit-log.csv': { permit: 'audit:read', errors: [], act: exportAuditLog },
})
