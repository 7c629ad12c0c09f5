import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what in the market. Targets: of a guarantee, a hop promise and a statement the path of their unit; of an exemption the
 * path of the unit that pays, and of an appeal the people who asked for the request.
 *
 * A steward of neither unit decides on exemptions, an auditor of neither on appeals: that is looked at one by one. Credits are
 * between units: there is no right to read those of a person, because there are none.
 */
export const marketPolicy = {
  'market:read': { employee: ['organisation'] },
  /** What is counted in, once and for all, and how much at most one unit pays another. */
  'market:change': { administrator: ['organisation'] },
  'guarantee:read': { employee: ['organisation'] },
  'guarantee:change': { unit_head: ['headed'], administrator: ['organisation'] },
  'hop_promise:change': { unit_head: ['headed'], administrator: ['organisation'] },
  /** Of a request: whoever sees it, and who reads the statement of one of its units. */
  'credit:read': { employee: ['organisation'] },
  'statement:read': { unit_head: ['headed'], steward: ['organisation'], auditor: ['organisation'] },
  'recharge:claim': { unit_head: ['headed'] },
  /** At the unit that promised; and whoever asked says what became of it. */
  'appointment:make': { employee: ['unit'], unit_head: ['headed'] },
  'appointment:say': { employee: ['unit', 'self'], unit_head: ['headed'] },
  'exemption:ask': { unit_head: ['headed'] },
  'exemption:list': { steward: ['organisation'], auditor: ['organisation'] },
  'exemption:decide': { steward: ['organisation'] },
  'exemption:appeal': { employee: ['self'] },
  'exemption:decide:appeal': { auditor: ['organisation'] },
  'ledger:read': { steward: ['organisation'], auditor: ['organisation'], administrator: ['organisation'] },
  'ledger:close': { steward: ['organisation'], administrator: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for each. Decisions about money, and what leads to them, are made by people alone. */
export const marketScopes = {
  'market:read': 'catalogue:read',
  'market:change': null,
  'guarantee:read': 'catalogue:read',
  'guarantee:change': 'catalogue:write',
  'hop_promise:change': 'catalogue:write',
  'credit:read': 'requests:read',
  'statement:read': 'scorecards:read',
  'recharge:claim': null,
  'appointment:make': null,
  'appointment:say': null,
  'exemption:ask': null,
  'exemption:list': null,
  'exemption:decide': null,
  'exemption:appeal': null,
  'exemption:decide:appeal': null,
  'ledger:read': 'scorecards:read',
  'ledger:close': null,
} satisfies ScopesOf<keyof typeof marketPolicy>
