import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { unitTarget, type Act } from '../acting.ts'
import { hopPromiseChanged } from '../events.ts'
import { hopPromisesOf, insertHopPromise } from '../store/terms.ts'
import { namesOf, unitIn } from '../views.ts'
import type { Target } from '../../platform/auth/permission.ts'

async function view(context: ActionContext, unitId: string, target: Target) {
  const current = (await hopPromisesOf(context.tx, [unitId])).at(-1)
  return {
    unit: unitIn(await namesOf(context, [unitId]), unitId),
    minutes: current?.minutes ?? null,
    since: current?.since.toISOString() ?? null,
    may: { change: context.may('hop_promise:change', target) },
  }
}

/** What a unit promises of requests that others hand on to it. */
export const showHopPromise: Act<'GET /units/:unitId/hop-promise'> = async (context, { params }) => {
  const target = await unitTarget(context, params.unitId)
  return target === undefined ? refuse('not_found') : accept(await view(context, params.unitId, target))
}

/** Changes it for requests that come from now on. */
export const changeHopPromise: Act<'PUT /units/:unitId/hop-promise'> = async (context, { params, body }) => {
  const { tx, organisationId, now, actor } = context
  const { unitId } = params
  const target = await unitTarget(context, unitId)
  if (target === undefined) return refuse('not_found')
  if (!context.may('hop_promise:change', target)) return refuse('not_permitted')
  const before = (await hopPromisesOf(tx, [unitId])).at(-1)?.minutes ?? null
  const { minutes } = body
  await insertHopPromise(tx, {
    organisationId,
    id: uuidv7(),
    unitId,
    since: now,
    minutes,
    madeBy: actor.personId,
  })
  await context.audit({
    action: 'hop_promise.changed',
    subjectKind: 'unit',
    subjectId: unitId,
    details: { before, after: minutes },
  })
  await context.announce(hopPromiseChanged(unitId))
  return accept(await view(context, unitId, target))
}
