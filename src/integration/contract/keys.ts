import { z } from 'zod'
import { personName } from '../../organisation/contract.ts'
import { scopes } from '../../platform/auth/permission.ts'
import { instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'

export const apiKeyId = z.uuid().brand<'ApiKeyId'>()
export type ApiKeyId = z.output<typeof apiKeyId>

/** For how many days a key works at the longest. */
export const mostKeyDays = 366
/** Working keys that one person may have. */
export const mostKeysOfPerson = 20

export const apiKeyView = z.object({
  id: apiKeyId,
  name: z.string(),
  /** The person in whose name it acts. */
  owner: personName,
  /** Its last letters. */
  hint: z.string(),
  scopes: z.array(z.enum(scopes)),
  state: z.enum(['working', 'expired', 'revoked']),
  madeAt: instant,
  expiresAt: instant,
  /** To the minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  /** Null: nobody did, or its owner's access ended. */
  revokedBy: personName.nullable(),
  may: z.object({ revoke: z.boolean() }),
})
export type ApiKeyView = z.output<typeof apiKeyView>

export const apiKeyBody = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((chosen) => [...new Set(chosen)]),
  /** How long it works. */
  days: z.number().int().min(1).max(mostKeyDays),
})

/** Keys with which programs call the API. */
export const keyEndpoints = {
  'GET /keys': {
    summary: 'API keys, the latest first: one’s own, or those of everybody',
    query: pageQuery.extend({ whose: z.enum(['own', 'all']).default('own') }),
    output: pageOf(apiKeyView).extend({ may: z.object({ seeAll: z.boolean() }) }),
  },
  'POST /keys': {
    summary: 'Make a key that acts in one’s own name; it is told once and cannot be read again',
    body: apiKeyBody,
    output: z.object({ key: z.string(), made: apiKeyView }),
    made: true,
    once: true,
  },
  'POST /keys/:apiKeyId/revoke': {
    summary: 'Revoke a key for good; the next call with it is refused',
    params: z.object({ apiKeyId }),
    output: apiKeyView,
  },
} as const satisfies Endpoints
export type KeyEndpoints = typeof keyEndpoints
