import { jobNames, unitPath } from '../../organisation/index.ts'
import { touchpointNames, type TouchpointNamed } from '../../measurement/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { definitionChanged } from '../events.ts'
import { lockDefinitions } from '../store/kinds.ts'
import { jobsOfTouchpoints, replaceTouchpointJobs } from '../store/touchpoint-jobs.ts'
import { touchpointToPlan } from './acting.ts'
import { touchpointReply } from './shift-views.ts'

/** For which jobs whoever stands at a touchpoint must be ready. */
export const readTouchpointNeed: Act<'GET /touchpoints/:touchpointId/readiness'> = async (
  context,
  { params },
) => {
  const touchpoint = (await touchpointNames(context.tx, [params.touchpointId])).get(params.touchpointId)
  return touchpoint === undefined ? refuse('not_found') : shown(context, touchpoint)
}

/** Says so, by the head of its unit. Shifts that are planned are looked at again. */
export const changeTouchpointNeed: Act<'PUT /touchpoints/:touchpointId/readiness'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now } = context
  const found = await touchpointToPlan(context, params.touchpointId, 'touchpoint_need:change')
  if (!found.ok) return found
  const touchpoint = found.value
  const { id: touchpointId, name } = touchpoint
  const names = await jobNames(tx, body.jobIds)
  const missing = body.jobIds.findIndex((id) => !names.has(id))
  if (missing !== -1) return refuseField(context, `body.jobIds.${missing}`, 'job_unknown')
  await lockDefinitions(tx, organisationId)
  const before = await askedNow(context, touchpointId)
  await replaceTouchpointJobs(tx, { organisationId, touchpointId, jobIds: body.jobIds, now })
  await context.audit({
    action: 'touchpoint_readiness.changed',
    subjectKind: 'touchpoint',
    subjectId: touchpointId,
    reason: body.reason,
    details: { name, before, after: body.jobIds },
  })
  await context.announce(definitionChanged('touchpoint_readiness.changed', { touchpointId }))
  return shown(context, touchpoint)
}

async function askedNow({ tx }: ActionContext, touchpointId: string): Promise<readonly string[]> {
  const jobs = (await jobsOfTouchpoints(tx, [touchpointId])).get(touchpointId) ?? []
  return jobs.filter(({ until }) => until === null).map(({ jobId }) => jobId)
}

async function shown(context: ActionContext, touchpoint: TouchpointNamed) {
  const { tx } = context
  const names = await jobNames(tx, await askedNow(context, touchpoint.id))
  const path = (await unitPath(tx, touchpoint.unitId)) ?? [touchpoint.unitId]
  return accept({
    touchpoint: touchpointReply(touchpoint),
    jobs: [...names.values()],
    may: {
      change: context.may('touchpoint_need:change', { unitPath: path }),
      plan: !touchpoint.retired && context.may('shift:plan', { unitPath: path }),
    },
  })
}
