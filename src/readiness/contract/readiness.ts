import { z } from 'zod'
import { personId, personName, unitId, unitName } from '../../organisation/contract.ts'
import { day, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { evidenceView } from './evidence.ts'
import { jobName, jobRef, level, named, text } from './ids.ts'
import { need } from './requirements.ts'

/** Why a requirement is not met. */
export const why = z.discriminatedUnion('code', [
  z.object({ code: z.literal('missing') }),
  z.object({ code: z.literal('expired'), on: day }),
  z.object({ code: z.literal('revoked'), from: day }),
  z.object({ code: z.literal('not_yet_valid'), from: day }),
  z.object({ code: z.literal('unverified') }),
  z.object({ code: z.literal('rejected') }),
  z.object({ code: z.literal('not_competent') }),
  z.object({ code: z.literal('too_young'), minimumAge: z.number().int(), oldEnoughOn: day }),
  z.object({
    code: z.literal('prerequisite_short'),
    kinds: z.array(named),
    months: z.number().int(),
    longEnoughOn: day.nullable(),
  }),
  z.object({ code: z.literal('not_observed') }),
  z.object({ code: z.literal('too_low'), level }),
  z.object({ code: z.literal('stale'), level, since: day }),
])
export type WhyView = z.output<typeof why>

/** What would mend it. */
export const mend = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['obtain', 'renew', 'assess_again']), from: day.nullable() }),
  z.object({ act: z.enum(['have_verified', 'hand_in_again']) }),
  z.object({ act: z.literal('wait'), from: day }),
  z.object({ act: z.literal('obtain_first'), kinds: z.array(named) }),
  z.object({ act: z.enum(['have_observed', 'train']), level }),
])
export type MendView = z.output<typeof mend>

export const reasonView = z.object({ requirementId: z.uuid(), need, why, mend })
export type ReasonView = z.output<typeof reasonView>
export const metView = z.object({
  requirementId: z.uuid(),
  need,
  mandatory: z.boolean(),
  /** The last day on which it is met; null: without an end. */
  until: day.nullable(),
})

export const readinessStates = ['ready', 'ready_until', 'not_ready'] as const
export type ReadinessState = (typeof readinessStates)[number]

export const readinessView = z.object({
  state: z.enum(readinessStates),
  /** The last day, where it ends. */
  until: day.nullable(),
  endedBy: z.uuid().nullable(),
  reasons: z.array(reasonView),
  wishes: z.array(reasonView),
  met: z.array(metView),
})
export type ReadinessView = z.output<typeof readinessView>

export const jobReadiness = z.object({
  job: jobName,
  /** Whether the person holds the job on that day. */
  held: z.boolean(),
  answer: readinessView,
  /** Asked for the past: what is known by now, and when that turned the answer; null where nothing changed. */
  corrected: z
    .object({
      answer: readinessView,
      turns: z.array(z.object({ at: instant, to: z.enum(readinessStates) })),
    })
    .nullable(),
})
export type JobReadiness = z.output<typeof jobReadiness>

export const observedAbility = z.object({
  ability: named,
  level,
  observedOn: day,
  freshUntil: day.nullable(),
  stale: z.boolean(),
  observer: z.enum(['supervisor', 'peer', 'assessor']),
  by: personName.nullable(),
  note: z.string(),
})
export type ObservedAbility = z.output<typeof observedAbility>

/** What somebody holds and can, and for which jobs that makes them ready. */
export const personReadiness = z.object({
  person: personName,
  at: instant,
  day,
  evidence: z.array(evidenceView),
  abilities: z.array(observedAbility),
  jobs: z.array(jobReadiness),
  may: z.object({ handIn: z.boolean(), observe: z.boolean() }),
})
export type PersonReadiness = z.output<typeof personReadiness>

const cell = z.object({
  requirementId: z.uuid(),
  state: z.enum(['met', 'ending', 'unmet']),
  until: day.nullable(),
  why: why.nullable(),
})
export type TeamCell = z.output<typeof cell>

export const teamMatrix = z.object({
  unit: unitName,
  day,
  /** Jobs that people of the unit hold and that ask for something, each with its requirements as columns. */
  jobs: z.array(
    z.object({
      job: jobName,
      columns: z.array(z.object({ requirementId: z.uuid(), need, mandatory: z.boolean() })),
      people: z.array(
        z.object({
          person: personName,
          unit: unitName,
          state: z.enum(readinessStates),
          until: day.nullable(),
          cells: z.array(cell),
        }),
      ),
    }),
  ),
})
export type TeamMatrix = z.output<typeof teamMatrix>

/** How many ready people a service has, needs and will have. */
export const serviceCover = z.object({
  service: z.object({ id: z.uuid(), name: text }),
  jobs: z.array(jobName),
  needed: z.number().int().nullable(),
  /** Those of the unit who are looked at. */
  people: z.number().int(),
  ready: z.object({
    now: z.number().int(),
    in30: z.number().int(),
    in60: z.number().int(),
    in90: z.number().int(),
  }),
  /** The day on which there are too few for the first time within 90 days. */
  shortFrom: day.nullable(),
  /** Who is nearest to being ready, and what each lacks. */
  plan: z.array(z.object({ person: personName, lacks: z.array(reasonView), earliest: day.nullable() })),
})
export type ServiceCover = z.output<typeof serviceCover>

export const mapRow = z.object({
  unit: unitName,
  job: jobName,
  people: z.number().int(),
  ready: z.number().int(),
  in90: z.number().int(),
  may: z.object({ readTeam: z.boolean() }),
})
export type MapRow = z.output<typeof mapRow>

const teamQuery = z.object({
  job: jobRef.optional(),
  state: z.enum(readinessStates).optional(),
  /** Units below as well. */
  below: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})
export type TeamQuery = z.output<typeof teamQuery>

const unitParams = z.object({ unitId })
const atQuery = z.object({ at: instant.optional(), knownAt: instant.optional() })

export const readinessEndpoints = {
  'GET /readiness': {
    summary: 'What one holds, what expires, and for which jobs one is ready',
    query: atQuery,
    output: personReadiness,
  },
  'GET /people/:personId/readiness': {
    summary: 'The same of somebody, at any moment, from what was known then or by another moment',
    params: z.object({ personId }),
    query: atQuery,
    output: personReadiness,
  },
  'GET /units/:unitId/readiness': {
    summary: 'People of a unit against what their jobs ask for',
    params: unitParams,
    query: teamQuery,
    output: teamMatrix,
  },
  'GET /units/:unitId/readiness.csv': {
    summary: 'The same as CSV',
    params: unitParams,
    query: teamQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /units/:unitId/cover': {
    summary: 'Ready people by service of a unit: now, needed, in 30, 60 and 90 days; and whom to train',
    params: unitParams,
    output: z.object({
      unit: unitName,
      day,
      rows: z.array(serviceCover),
      /** How often somebody who was not ready was given a request all the same, in the last 90 days. */
      overrides: z.number().int(),
      /** How often somebody who was not ready stood, or is to stand, at one of its touchpoints all the same, in the last 90 days. */
      shiftOverrides: z.number().int(),
    }),
  },
  'GET /services/:serviceId/ready-people': {
    summary: 'Who of a unit is ready to serve a service today',
    params: z.object({ serviceId: z.uuid() }),
    query: z.object({ unitId }),
    output: z.object({
      /** Nothing is asked of whoever serves it. */
      free: z.boolean(),
      people: z.array(z.object({ person: personName, ready: z.boolean(), until: day.nullable() })),
    }),
  },
  'GET /readiness-map': {
    summary: 'How many people are ready for their jobs, unit by unit',
    output: z.object({ day, rows: z.array(mapRow) }),
  },
  'GET /readiness/calendar': {
    summary: 'Whether one’s calendar of expiries and shifts has a link, and since when',
    output: z.object({ madeAt: instant.nullable() }),
  },
  'POST /readiness/calendar': {
    summary:
      'Make the secret link of one’s calendar of expiries and shifts anew; the one before opens nothing any more',
    output: z.object({ url: z.string(), madeAt: instant }),
    made: true,
    once: true,
  },
} satisfies Endpoints
