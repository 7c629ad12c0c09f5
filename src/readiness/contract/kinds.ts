import { z } from 'zod'
import { bothLanguages, bothLanguagesOptional, done, type Endpoints } from '../../platform/http/endpoint.ts'
import { abilityId, kindId, level, named, reason, text } from './ids.ts'

/** Kinds and abilities that an organisation may keep: as many as somebody can still find their way in. */
export const mostKept = 500

/** What a kind of credential asks and gives; with it go from now on, what was true before stays. */
const terms = {
  assessed: z.boolean(),
  validityMonths: z.number().int().min(1).max(600).nullable(),
  renewalDays: z.number().int().min(0).max(3650),
  minimumAge: z.number().int().min(1).max(99).nullable(),
}

export const credentialKind = z.object({
  id: kindId,
  name: text,
  issuer: text,
  ...terms,
  /** One of these must have been held for so many months when this one is issued; none: nothing. */
  prerequisite: z.object({ kinds: z.array(named), months: z.number().int() }).nullable(),
  /** Kinds for which it stands as well. */
  includes: z.array(named),
  /** Abilities that it proves while it is valid. */
  grants: z.array(z.object({ ability: named, level })),
  /** Where its rules are written, where it was ready-made. */
  source: text.nullable(),
  retired: z.boolean(),
})
export type CredentialKind = z.output<typeof credentialKind>

export const kindBody = z.object({
  name: bothLanguages(120),
  issuer: bothLanguagesOptional(120),
  ...terms,
  prerequisite: z
    .object({ kindIds: z.array(kindId).min(1).max(10), months: z.number().int().min(0).max(600) })
    .nullable(),
  includes: z.array(kindId).max(20),
  grants: z.array(z.object({ abilityId, level })).max(20),
})
export type KindBody = z.output<typeof kindBody>

/** Kinds of one origin that can be taken over. */
export const readyMadeGroup = z.object({
  key: z.string(),
  name: text,
  source: text,
  kinds: z.array(
    z.object({
      key: z.string(),
      name: text,
      validityMonths: z.number().int().nullable(),
      minimumAge: z.number().int().nullable(),
      prerequisite: z.object({ names: z.array(text), months: z.number().int() }).nullable(),
      /** The organisation has it already. */
      taken: z.boolean(),
    }),
  ),
})
export type ReadyMadeGroup = z.output<typeof readyMadeGroup>

export const ability = z.object({
  id: abilityId,
  name: text,
  description: text,
  /** What levels mean, those that are described. */
  levels: z.array(z.object({ level, text })),
  /** How long an observation counts; null: for good. */
  freshMonths: z.number().int().nullable(),
  /** Taken from O*NET. */
  fromOnet: z.boolean(),
  retired: z.boolean(),
})
export type Ability = z.output<typeof ability>

export const abilityBody = z.object({
  name: bothLanguages(120),
  description: bothLanguagesOptional(1000),
  levels: z
    .array(z.object({ level, text: bothLanguages(300) }))
    .max(8)
    .refine((rows) => new Set(rows.map((row) => row.level)).size === rows.length),
  freshMonths: z.number().int().min(1).max(600).nullable(),
})
export type AbilityBody = z.output<typeof abilityBody>

const may = z.object({ change: z.boolean() })

export const kindEndpoints = {
  'GET /credential-kinds': {
    summary: 'Kinds of credentials',
    output: z.object({ rows: z.array(credentialKind), may }),
  },
  'GET /credential-kinds/ready-made': {
    summary: 'Kinds of credentials that can be taken over, with the source of their rules',
    output: z.object({ groups: z.array(readyMadeGroup), may }),
  },
  'POST /credential-kinds/ready-made': {
    summary: 'Take over ready-made kinds, with all that they refer to',
    body: z.object({ keys: z.array(z.string().max(60)).min(1).max(100) }),
    output: z.object({ made: z.array(named) }),
    made: true,
  },
  'POST /credential-kinds': {
    summary: 'Make a kind of credential',
    body: kindBody,
    output: credentialKind,
    made: true,
  },
  'PUT /credential-kinds/:kindId': {
    summary: 'Change a kind of credential from now on',
    params: z.object({ kindId }),
    body: kindBody.extend({ reason }),
    output: credentialKind,
  },
  'POST /credential-kinds/:kindId/retire': {
    summary: 'Offer a kind of credential no longer; what is held stays',
    params: z.object({ kindId }),
    body: z.object({ reason }),
    output: done,
  },
  'GET /abilities': {
    summary: 'Abilities with their levels',
    output: z.object({ rows: z.array(ability), may }),
  },
  'POST /abilities': { summary: 'Make an ability', body: abilityBody, output: ability, made: true },
  'PUT /abilities/:abilityId': {
    summary: 'Change an ability from now on',
    params: z.object({ abilityId }),
    body: abilityBody.extend({ reason }),
    output: ability,
  },
  'POST /abilities/:abilityId/retire': {
    summary: 'Offer an ability no longer; what was observed stays',
    params: z.object({ abilityId }),
    body: z.object({ reason }),
    output: done,
  },
} satisfies Endpoints
