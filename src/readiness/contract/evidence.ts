import { z } from 'zod'
import { personId, personName, unitName } from '../../organisation/contract.ts'
import { day, done, instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'
import { abilityId, evidenceFileId, evidenceId, kindId, level, named, reason } from './ids.ts'

export const evidenceFile = z.object({
  id: evidenceFileId,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
})

export type EvidenceFile = z.output<typeof evidenceFile>

/** What is known of a badge's revocation: its issuer keeps no list, it is or is not on it, or why that cannot be told offline. */
export const badgeStatuses = [
  'none',
  'good',
  'not_at_hand',
  'not_supported',
  'list_invalid',
  'list_stale',
  'revoked',
  'suspended',
] as const

/** A badge whose proof was verified. */
const badgeSaid = z.object({ name: z.string(), issuer: z.string(), status: z.enum(badgeStatuses) })

/** `waiting`: nobody decided yet. `revoked` counts from its day on. */
export const evidenceStates = ['waiting', 'verified', 'rejected', 'revoked'] as const
export type EvidenceState = (typeof evidenceStates)[number]

export const evidenceView = z.object({
  id: evidenceId,
  person: personName,
  kind: named,
  number: z.string(),
  /** K; false: BK, not yet competent. */
  competent: z.boolean(),
  assessed: z.boolean(),
  issuedOn: day,
  validUntil: day.nullable(),
  note: z.string(),
  source: z.enum(['upload', 'course', 'badge']),
  file: evidenceFile.nullable(),
  /** What the badge said that it was handed in as. */
  badge: badgeSaid.nullable(),
  state: z.enum(evidenceStates),
  submittedAt: instant,
  /** Null: by an import. */
  submittedBy: personName.nullable(),
  decidedAt: instant.nullable(),
  decidedBy: personName.nullable(),
  /** Why it was rejected. */
  rejectReason: z.string().nullable(),
  revoked: z.object({ from: day, at: instant, by: personName.nullable(), reason: z.string() }).nullable(),
  may: z.object({ verify: z.boolean(), revoke: z.boolean() }),
})
export type EvidenceView = z.output<typeof evidenceView>

/** Evidence that waits for a second person. */
export const waitingEvidence = evidenceView.extend({ units: z.array(unitName) })
export type WaitingEvidence = z.output<typeof waitingEvidence>

export const evidenceBody = z.object({
  kindId,
  number: z.string().trim().max(80).default(''),
  competent: z.boolean().default(true),
  issuedOn: day,
  /** Left out: as long as its kind usually is. */
  validUntil: day.nullish(),
  note: z.string().trim().max(500).default(''),
  fileId: evidenceFileId,
})
export type EvidenceBody = z.output<typeof evidenceBody>

export const observers = ['supervisor', 'peer', 'assessor'] as const
export type Observer = (typeof observers)[number]

const evidenceParams = z.object({ evidenceId })

export const evidenceEndpoints = {
  'POST /evidence-files': {
    summary: 'Send a document (PDF or image) that evidence is to be handed in with',
    output: evidenceFile,
    format: 'upload',
    made: true,
  },
  'POST /people/:personId/evidence': {
    summary: 'Hand in evidence of a credential; it counts once a second person verified it',
    params: z.object({ personId }),
    body: evidenceBody,
    output: evidenceView,
    made: true,
  },
  'GET /evidence/waiting': {
    summary: 'Evidence that waits for one’s decision, the longest waiting first',
    query: pageQuery,
    output: pageOf(waitingEvidence),
  },
  'GET /evidence/:evidenceId': {
    summary: 'A piece of evidence',
    params: evidenceParams,
    output: evidenceView,
  },
  'GET /evidence/:evidenceId/file': {
    summary: 'The document of a piece of evidence',
    params: evidenceParams,
    output: z.string(),
    format: 'file',
  },
  'POST /evidence/:evidenceId/verify': {
    summary:
      'Verify evidence as a second person; the day of birth as the document has it is kept where given',
    params: evidenceParams,
    body: z.object({ bornOn: day.optional() }).default({}),
    output: evidenceView,
  },
  'POST /evidence/:evidenceId/reject': {
    summary: 'Reject evidence, saying why',
    params: evidenceParams,
    body: z.object({ reason }),
    output: evidenceView,
  },
  'POST /evidence/:evidenceId/revoke': {
    summary: 'Say from which day on verified evidence does not count, and why',
    params: evidenceParams,
    body: z.object({ from: day, reason }),
    output: evidenceView,
  },
  'POST /people/:personId/observations': {
    summary: 'Write down at which level somebody was seen to have an ability',
    params: z.object({ personId }),
    body: z.object({ abilityId, level, observedOn: day, note: z.string().trim().min(1).max(1000) }),
    output: done,
    made: true,
  },
} satisfies Endpoints
