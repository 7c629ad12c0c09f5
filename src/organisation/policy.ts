import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with the organisation itself.
 *
 * Everybody sees how the company is built: units, people by name, jobs, calendars. Addresses and who can sign in are for
 * those whose work it is, for whoever heads a unit of the person, and for the person.
 *
 * A unit head looks after the units headed and all below, with two bounds. What a unit is measured by (its kind, which
 * makes its peers; its calendar, which makes its clock) is the administrator's alone. And what decides over the head's own
 * place is decided above: closing or moving a unit, and who heads it, asks for the right at the unit *above*.
 *
 * Steward and auditor read; the audit log is the auditor's and the administrator's. An auditor changes nothing.
 */
export const organisationPolicy = {
  'organisation:read': { employee: ['organisation'] },
  'organisation:change': { administrator: ['organisation'] },

  'unit:read': { employee: ['organisation'] },
  /** At the unit above; at the root: the administrator. */
  'unit:add': { unit_head: ['headed'], administrator: ['organisation'] },
  /** Name and code. */
  'unit:change': { unit_head: ['headed'], administrator: ['organisation'] },
  /** Kind and calendar. */
  'unit:change:terms': { administrator: ['organisation'] },
  /** At the unit above, and at the one that is to be above. */
  'unit:move': { unit_head: ['headed'], administrator: ['organisation'] },
  /** At the unit above. */
  'unit:close': { unit_head: ['headed'], administrator: ['organisation'] },

  'person:read': { employee: ['organisation'] },
  /** Addresses, and who can sign in. At any unit of the person. */
  'person:read:contact': {
    employee: ['self'],
    unit_head: ['headed'],
    steward: ['organisation'],
    auditor: ['organisation'],
    administrator: ['organisation'],
  },
  'person:add': { administrator: ['organisation'] },
  'person:change': { administrator: ['organisation'] },
  /** Where letters go, and whose mail is taken for theirs. */
  'person:change:address': { administrator: ['organisation'] },
  'person:leave': { administrator: ['organisation'] },
  'person:invite': { administrator: ['organisation'] },
  'role:change': { administrator: ['organisation'] },

  'job:read': { employee: ['organisation'] },
  'job:change': { administrator: ['organisation'] },

  'assignment:change': { unit_head: ['headed'], administrator: ['organisation'] },
  /** Who heads a unit. At the unit above. */
  'assignment:change:head': { unit_head: ['headed'], administrator: ['organisation'] },

  'calendar:read': { employee: ['organisation'] },
  'calendar:change': { administrator: ['organisation'] },

  'profile:read': { employee: ['self'] },
  'profile:change': { employee: ['self'] },
  'notice:read': { employee: ['self'] },
  'notice:choose': { employee: ['self'] },

  'audit:read': { auditor: ['organisation'], administrator: ['organisation'] },
} satisfies Permissions

/** What a key needs for each. Rights and access are handed out by people alone, and what is one person's own stays theirs. */
export const organisationScopes = {
  'organisation:read': 'organisation:read',
  'organisation:change': 'organisation:write',
  'unit:read': 'organisation:read',
  'unit:add': 'organisation:write',
  'unit:change': 'organisation:write',
  'unit:change:terms': 'organisation:write',
  'unit:move': 'organisation:write',
  'unit:close': 'organisation:write',
  'person:read': 'organisation:read',
  'person:read:contact': 'contacts:read',
  'person:add': 'organisation:write',
  'person:change': 'organisation:write',
  'person:change:address': null,
  'person:leave': 'organisation:write',
  'person:invite': null,
  'role:change': null,
  'job:read': 'organisation:read',
  'job:change': 'organisation:write',
  'assignment:change': 'organisation:write',
  'assignment:change:head': null,
  'calendar:read': 'organisation:read',
  'calendar:change': 'organisation:write',
  'profile:read': 'contacts:read',
  'profile:change': null,
  'notice:read': null,
  'notice:choose': null,
  'audit:read': 'audit:read',
} satisfies ScopesOf<keyof typeof organisationPolicy>
