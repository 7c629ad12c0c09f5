import { loadActor } from '../organisation/index.ts'
import type { Permissions } from '../platform/auth/permission.ts'
import { actionContext, auditedAs } from '../platform/http/context.ts'
import type { Surroundings } from '../platform/http/route.ts'

/** People who act without a session, under their own rights: see `Surroundings.inNameOf`. */
export function inNameOf(permissions: Permissions): Surroundings['inNameOf'] {
  return async (context, personId, audit) => {
    const { tx, organisationId, now } = context
    const actor = await loadActor(tx, { accountId: '', personId, organisationId }, now)
    if (actor === undefined) return undefined
    const work = audit === 'of_the_person' ? auditedAs(context, personId) : context
    return actionContext(work, actor, actor.language, { permissions })
  }
}
