import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with services and requests. Targets: of a service the path of its unit; of a request the path of each unit
 * that promised, holds or held it, and the people who asked, for whom it is, who has it, and whom a
 * colleague let watch it.
 */
export const servicePolicy = {
  'service:read': { employee: ['organisation'] },
  'service:change': { unit_head: ['headed'], administrator: ['organisation'] },
  'attachment:write': { employee: ['organisation'] },
  'request:ask': { employee: ['organisation'] },
  'request:list': { employee: ['self'] },
  'request:read': { employee: ['self', 'unit'], unit_head: ['headed'], auditor: ['organisation'] },
  'request:comment': { employee: ['self', 'unit'], unit_head: ['headed'] },
  /** Watch it, and stop watching: whoever may read it. */
  'request:watch': { employee: ['self', 'unit'], unit_head: ['headed'], auditor: ['organisation'] },
  /** Say who watches it: who asked, and the unit that holds it. */
  'request:involve': { employee: ['self', 'unit'], unit_head: ['headed'] },
  /** Say how it hangs together with another that one sees too: who asked one of them, and the unit that holds one. */
  'request:link': { employee: ['self', 'unit'], unit_head: ['headed'] },
  /** The unit that holds it. */
  'request:serve': { employee: ['unit'], unit_head: ['headed'] },
  /** To whomever of the unit that holds it; one who has it may give it back or to a colleague. */
  'request:assign': { employee: ['self'], unit_head: ['headed'] },
  /** Confirm, reopen, cancel: the asker and the colleague for whom it was asked. */
  'request:settle': { employee: ['self'] },
  /** What a unit keeps ready to say: for those who answer in its name. */
  'canned_answer:use': { employee: ['unit'], unit_head: ['headed'] },
  /** Give it to somebody who is not ready, saying why. */
  'request:override': { unit_head: ['headed'] },
  /** Who can give one of its approvals today, or gave one. */
  'request:approve': { employee: ['self'] },
  /** The unit that promised; an approval only by whoever gave it. */
  'request:correct': { employee: ['self'], unit_head: ['headed'] },
  /** Services, and of requests those that one may read. */
  'everything:search': { employee: ['organisation'] },
  /** A filled-in form of one's own; for others by the heads of their unit. */
  'template:keep': { employee: ['self'] },
  'template:publish': { unit_head: ['headed'] },
  /** What one asks again and again. */
  'repeat:keep': { employee: ['self'] },
  'queue:read': { employee: ['unit'], unit_head: ['headed'], auditor: ['organisation'] },
} satisfies Permissions
export type ServicePolicy = typeof servicePolicy

/** What a key needs for each. Approving is a person's own decision. */
export const serviceScopes = {
  'service:read': 'catalogue:read',
  'service:change': 'catalogue:write',
  'attachment:write': 'requests:write',
  'request:ask': 'requests:write',
  'request:list': 'requests:read',
  'request:read': 'requests:read',
  'request:comment': 'requests:write',
  'request:watch': 'requests:write',
  'request:involve': 'requests:write',
  'request:link': 'requests:write',
  'request:serve': 'requests:write',
  'request:assign': 'requests:write',
  'request:settle': 'requests:write',
  'template:keep': 'requests:write',
  'template:publish': 'requests:write',
  'repeat:keep': 'requests:write',
  'canned_answer:use': 'requests:write',
  'request:override': null,
  'request:approve': null,
  'request:correct': 'requests:write',
  'queue:read': 'requests:read',
  'everything:search': 'requests:read',
} satisfies ScopesOf<keyof typeof servicePolicy>
