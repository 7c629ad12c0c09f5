import { z } from 'zod'
import { done, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { evidenceView } from './evidence.ts'
import { badgeAchievementId, badgeIssuerId, badgeListId, kindId, named, reason } from './ids.ts'

/** Issuers, and achievements, that an organisation may list. */
export const mostBadgeRows = 500
/** Bytes that a badge file may have; what is verified has the same bound. */
const mostBytes = 5 * 1024 * 1024

/** As badges name it: compared letter for letter. */
const address = z
  .string()
  .trim()
  .max(2000)
  .regex(/^(?:https?:\/\/|did:|urn:)\S+$/iu)

/** A key as its issuer publishes it; a Multikey (`z…`) or a JWK as JSON. `id` as proofs name it; null: any name. */
const issuerKey = z.object({
  id: z.string().trim().min(1).max(2000).nullable().default(null),
  publicKey: z.string().trim().min(1).max(4000),
})

export const badgeIssuer = z.object({
  id: badgeIssuerId,
  issuer: z.string(),
  name: z.string(),
  keys: z.array(z.object({ id: z.string().nullable(), publicKey: z.string() })),
  changedAt: instant,
})
export type BadgeIssuer = z.output<typeof badgeIssuer>

const issuerTerms = z.object({
  name: z.string().trim().min(1).max(120),
  keys: z.array(issuerKey).max(10),
  reason,
})
export type BadgeIssuerTerms = z.output<typeof issuerTerms>

export const badgeAchievement = z.object({
  id: badgeAchievementId,
  issuer: z.object({ id: badgeIssuerId, name: z.string() }),
  achievementId: z.string(),
  kind: named,
})
export type BadgeAchievement = z.output<typeof badgeAchievement>

/** What a list that is kept is for. */
export const listPurposes = ['revocation', 'suspension'] as const

export const badgeStatusList = z.object({
  id: badgeListId,
  issuer: z.object({ id: badgeIssuerId, name: z.string() }),
  /** As badges name it. */
  address: z.string(),
  purposes: z.array(z.enum(listPurposes)),
  validFrom: instant,
  /** Null: it names no end. */
  validUntil: instant.nullable(),
  /** Until when it is believed. */
  heldUntil: instant,
  /** Whether that is over, so that badges are not known any more not to be revoked. */
  stale: z.boolean(),
  uploadedAt: instant,
})
export type BadgeStatusList = z.output<typeof badgeStatusList>

const issuerParams = z.object({ badgeIssuerId })

export const badgeEndpoints = {
  'POST /badges': {
    summary:
      'Hand in an Open Badges 3.0 file of one’s own, of an achievement that is known to prove a credential',
    output: evidenceView,
    format: 'upload',
    mostBytes,
    made: true,
  },
  'POST /credential-kinds/:kindId/badges': {
    summary: 'Hand in an Open Badges 3.0 file of one’s own as evidence of a credential',
    params: z.object({ kindId }),
    output: evidenceView,
    format: 'upload',
    mostBytes,
    made: true,
  },
  'GET /badge-issuers': {
    summary: 'Issuers whose badges are believed',
    output: z.object({ rows: z.array(badgeIssuer), may: z.object({ change: z.boolean() }) }),
  },
  'POST /badge-issuers': {
    summary: 'Believe the badges of an issuer',
    body: issuerTerms.extend({ issuer: address }),
    output: badgeIssuer,
    made: true,
  },
  'PUT /badge-issuers/:badgeIssuerId': {
    summary: 'Change the name and keys of a trusted issuer',
    params: issuerParams,
    body: issuerTerms,
    output: badgeIssuer,
  },
  'POST /badge-issuers/:badgeIssuerId/remove': {
    summary: 'Believe new badges of an issuer no longer; evidence that was verified stays',
    params: issuerParams,
    body: z.object({ reason }),
    output: done,
  },
  'GET /badge-status-lists': {
    summary: 'Lists of revocations that were brought, of trusted issuers',
    output: z.object({ rows: z.array(badgeStatusList), may: z.object({ upload: z.boolean() }) }),
  },
  'POST /badge-status-lists': {
    summary:
      'Bring a signed Bitstring Status List of a trusted issuer; badges that it revokes count no longer from today on',
    output: z.object({
      list: badgeStatusList,
      /** Badges of the issuer that counted or waited. */
      checked: z.number().int(),
      /** Those of them that are revoked or suspended. */
      withdrawn: z.number().int(),
    }),
    format: 'upload',
    mostBytes,
    passing: true,
    made: true,
  },
  'GET /badge-achievements': {
    summary: 'Which achievement of which issuer proves which kind of credential',
    output: z.object({ rows: z.array(badgeAchievement), may: z.object({ change: z.boolean() }) }),
  },
  'POST /badge-achievements': {
    summary: 'Say which kind of credential an achievement proves',
    body: z.object({
      issuerId: badgeIssuerId,
      achievementId: z.string().trim().min(1).max(2000),
      kindId,
      reason,
    }),
    output: badgeAchievement,
    made: true,
  },
  'POST /badge-achievements/:badgeAchievementId/remove': {
    summary: 'Say no longer which kind of credential an achievement proves',
    params: z.object({ badgeAchievementId }),
    body: z.object({ reason }),
    output: done,
  },
} satisfies Endpoints
