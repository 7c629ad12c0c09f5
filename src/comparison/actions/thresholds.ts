import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import { thresholdsChanged } from '../events.ts'
import { lockThresholds, readThresholds, writeThresholds, type Thresholds } from '../store/thresholds.ts'

function view(context: ActionContext, { points, percentagePoints, changedAt }: Thresholds) {
  return {
    points,
    percentagePoints,
    changedAt: changedAt?.toISOString() ?? null,
    may: { change: context.may('threshold:change') },
  }
}

/** From which difference on units are told apart. */
export const showThresholds: Act<'GET /comparison-thresholds'> = async (context) =>
  accept(view(context, await readThresholds(context.tx)))

/** Changes it, for all units alike. */
export const changeThresholds: Act<'PUT /comparison-thresholds'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  if (!context.may('threshold:change')) return refuse('not_permitted')
  await lockThresholds(tx, organisationId)
  const { reason, ...after } = body
  const { points, percentagePoints } = await readThresholds(tx)
  await writeThresholds(tx, organisationId, after, now)
  await context.audit({
    action: 'comparison_thresholds.changed',
    subjectKind: 'comparison_thresholds',
    subjectId: organisationId,
    reason,
    details: { before: { points, percentagePoints }, after },
  })
  await context.announce(thresholdsChanged)
  return accept(view(context, { ...after, changedAt: now }))
}
