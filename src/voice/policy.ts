import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with proposals and escalations. Everybody reads proposals. Only people whose unit used the service propose and
 * vote (`eligibility.ts`); only those who answer for the unit or above it answer (`lines.ts`); nobody moderates what concerns
 * their own unit. Targets: the people whom the action has found to be allowed.
 */
export const voicePolicy = {
  'proposal:read': { employee: ['organisation'] },
  'proposal:make': { employee: ['self'] },
  'proposal:answer': { employee: ['self'] },
  'proposal:moderate': { steward: ['organisation'], auditor: ['organisation'] },
  'voice_terms:change': { steward: ['organisation'], administrator: ['organisation'] },
  'escalation:read': { employee: ['self'] },
  'escalation:make': { employee: ['self'] },
  'escalation:answer': { employee: ['self'] },
} as const satisfies Permissions

/** What a key needs for each. To propose, vote, answer and escalate is a person's own: no program does it. */
export const voiceScopes = {
  'proposal:read': 'catalogue:read',
  'proposal:make': null,
  'proposal:answer': null,
  'proposal:moderate': null,
  'voice_terms:change': null,
  'escalation:read': 'requests:read',
  'escalation:make': null,
  'escalation:answer': null,
} satisfies ScopesOf<keyof typeof voicePolicy>
