import { z } from 'zod'
import { bothLanguagesOptional, type Endpoints } from '../../platform/http/endpoint.ts'
import { abilityId, jobName, jobRef, kindId, level, named, reason, requirementId, text } from './ids.ts'

/** What one requirement is about. */
export const need = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credential'), credential: named }),
  z.object({ kind: z.literal('ability'), ability: named, level }),
])
export type Need = z.output<typeof need>

export const requirementView = z.object({
  id: requirementId,
  need,
  /** False: wished for. */
  mandatory: z.boolean(),
  why: text,
  since: z.string(),
})
export type RequirementView = z.output<typeof requirementView>

export const jobRequirements = z.object({
  job: jobName,
  requirements: z.array(requirementView),
  may: z.object({ change: z.boolean() }),
})
export type JobRequirements = z.output<typeof jobRequirements>

export const requirementBody = z.object({
  needs: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('credential'), kindId }),
    z.object({ kind: z.literal('ability'), abilityId, level }),
  ]),
  mandatory: z.boolean(),
  why: bothLanguagesOptional(300),
})
export type RequirementBody = z.output<typeof requirementBody>

/** For which jobs whoever serves a service must be ready, and how many such people it needs. */
export const serviceNeed = z.object({
  service: z.object({ id: z.uuid(), name: text }),
  jobs: z.array(jobName),
  peopleNeeded: z.number().int().nullable(),
  may: z.object({ change: z.boolean() }),
})
export type ServiceNeed = z.output<typeof serviceNeed>

const serviceParams = z.object({ serviceId: z.uuid() })

export const requirementEndpoints = {
  'GET /job-requirements': {
    summary: 'Jobs that ask for something',
    output: z.object({ rows: z.array(jobRequirements), may: z.object({ change: z.boolean() }) }),
  },
  'GET /jobs/:jobId/requirements': {
    summary: 'What a job asks for',
    params: z.object({ jobId: jobRef }),
    output: jobRequirements,
  },
  'PUT /jobs/:jobId/requirements': {
    summary: 'Change what a job asks for from now on; what is the same stays as it is',
    params: z.object({ jobId: jobRef }),
    body: z.object({ rows: z.array(requirementBody).max(60), reason }),
    output: jobRequirements,
  },
  'GET /services/:serviceId/readiness': {
    summary: 'For which jobs whoever serves a service must be ready',
    params: serviceParams,
    output: serviceNeed,
  },
  'PUT /services/:serviceId/readiness': {
    summary: 'Say for which jobs whoever serves a service must be ready, and how many such people it needs',
    params: serviceParams,
    body: z.object({
      jobIds: z.array(jobRef).max(5),
      peopleNeeded: z.number().int().min(1).max(10_000).nullable(),
      reason,
    }),
    output: serviceNeed,
  },
} satisfies Endpoints
