import { z } from 'zod'
import { touchpointId, touchpointKinds } from '../../measurement/contract.ts'
import { personId, personName, unitId, unitName } from '../../organisation/contract.ts'
import { day, instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'
import { jobName, jobRef, reason, shiftId, text } from './ids.ts'
import { reasonView } from './readiness.ts'

const touchpointName = z.object({
  id: touchpointId,
  kind: z.enum(touchpointKinds),
  name: text,
  retired: z.boolean(),
})

/** For which jobs whoever stands at a touchpoint must be ready. */
export const touchpointNeed = z.object({
  touchpoint: touchpointName,
  jobs: z.array(jobName),
  may: z.object({ change: z.boolean(), plan: z.boolean() }),
})
export type TouchpointNeed = z.output<typeof touchpointNeed>

/** Whether somebody is ready at every moment of a shift; where not, from when, and all that lacks in it. */
export const throughView = z.object({
  ready: z.boolean(),
  /** The first moment and day on which they are not; null where ready. */
  from: instant.nullable(),
  day: day.nullable(),
  lacks: z.array(reasonView),
})
export type ThroughView = z.output<typeof throughView>

export const shiftStates = ['planned', 'running', 'over', 'cancelled'] as const
export type ShiftState = (typeof shiftStates)[number]

export const shiftView = z.object({
  id: shiftId,
  touchpoint: touchpointName,
  unit: unitName,
  person: personName,
  startsAt: instant,
  endsAt: instant,
  state: z.enum(shiftStates),
  /** Of what has passed as it was known at each moment of it; of what is to come as it is known now. */
  readiness: throughView,
  /** What is known by now, where that changes the answer of a shift that has begun. */
  corrected: throughView.nullable(),
  /** Since when the person lacks something that nobody let pass, or does not work there any more by then. */
  unreadySince: instant.nullable(),
  /** Whether that is because they moved or left after the shift was planned. */
  elsewhere: z.boolean(),
  overrides: z.array(z.object({ by: personName.nullable(), at: instant, reason: z.string() })),
  plannedBy: personName.nullable(),
  plannedAt: instant,
  cancelled: z.object({ by: personName.nullable(), at: instant, reason: z.string().nullable() }).nullable(),
  may: z.object({ cancel: z.boolean(), override: z.boolean() }),
})
export type ShiftView = z.output<typeof shiftView>

/** Somebody who could stand there at that time. */
export const shiftCandidate = z.object({
  person: personName,
  readiness: throughView,
  /** Whether they stand somewhere already at that time. */
  taken: z.boolean(),
})
export type ShiftCandidate = z.output<typeof shiftCandidate>

const span = z.object({ startsAt: instant, endsAt: instant })
const shiftParams = z.object({ shiftId })
const touchpointParams = z.object({ touchpointId })
const unitParams = z.object({ unitId })

export const shiftEndpoints = {
  'GET /touchpoints/:touchpointId/readiness': {
    summary: 'For which jobs whoever stands at a touchpoint must be ready',
    params: touchpointParams,
    output: touchpointNeed,
  },
  'PUT /touchpoints/:touchpointId/readiness': {
    summary: 'Say for which jobs whoever stands at a touchpoint must be ready, from now on',
    params: touchpointParams,
    body: z.object({ jobIds: z.array(jobRef).max(5), reason }),
    output: touchpointNeed,
  },
  'GET /touchpoints/:touchpointId/shift-candidates': {
    summary:
      'Who of its unit and the units below could stand at a touchpoint from when to when, who is ready first',
    params: touchpointParams,
    query: span.extend({ q: z.string().trim().max(100).optional() }),
    output: z.object({
      rows: z.array(shiftCandidate),
      /** There are more than are shown: look for a name. */
      more: z.boolean(),
    }),
  },
  'POST /touchpoints/:touchpointId/shifts': {
    summary: 'Plan who stands at a touchpoint from when to when: who is ready all the time, or with a reason',
    params: touchpointParams,
    body: span.extend({ personId, despite: reason.optional() }),
    output: shiftView,
    made: true,
  },
  'GET /units/:unitId/shifts': {
    summary: 'Shifts at the touchpoints of a unit and the units below, to come or over',
    params: unitParams,
    query: pageQuery.extend({
      when: z.enum(['ahead', 'over']).default('ahead'),
      touchpointId: touchpointId.optional(),
      flagged: z.enum(['no', 'yes']).default('no'),
    }),
    output: pageOf(shiftView).extend({ unit: unitName }),
  },
  'GET /units/:unitId/shifts.csv': {
    summary: 'Shifts of a unit and the units below within some days, as CSV',
    params: unitParams,
    query: z.object({ from: day.optional(), to: day.optional(), touchpointId: touchpointId.optional() }),
    output: z.string(),
    format: 'csv',
  },
  'GET /shifts': {
    summary: 'One’s own shifts: those to come, and the last that are over',
    output: z.object({ ahead: z.array(shiftView), over: z.array(shiftView) }),
  },
  'GET /shifts/:shiftId': {
    summary: 'One shift: whether the person was ready by what was known then, and by what is known now',
    params: shiftParams,
    output: shiftView,
  },
  'POST /shifts/:shiftId/override': {
    summary: 'Let somebody stand a shift all the same who is not ready for it any more',
    params: shiftParams,
    body: z.object({ despite: reason }),
    output: shiftView,
  },
  'POST /shifts/:shiftId/cancel': {
    summary: 'Cancel a shift; one that has begun with a reason',
    params: shiftParams,
    body: z.object({ reason: reason.optional() }),
    output: shiftView,
  },
} satisfies Endpoints
