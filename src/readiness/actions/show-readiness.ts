import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mayTo, refuseField, type Act } from '../acting.ts'
import { personReadinessOf, type Asked } from '../person-readiness.ts'
import type { ReadinessCode } from '../problems.ts'
import { seenPerson } from '../seeing.ts'

/** What the actor holds and can, and for which jobs that is enough. */
export const showOwnReadiness: Act<'GET /readiness'> = async (context, { query }) => {
  const asked = askedFor(context, query)
  if (!asked.ok) return asked
  const shown = await personReadinessOf(context, context.actor.personId, asked.value, {
    handIn: true,
    observe: false,
  })
  return shown === undefined ? refuse('not_found') : accept(shown)
}

/** The same of somebody else, for their heads. */
export const showPersonReadiness: Act<'GET /people/:personId/readiness'> = async (
  context,
  { params, query },
) => {
  const { personId } = params
  const seen = await seenPerson(context, personId, 'readiness:read')
  if (!seen.ok) return seen
  const { targets } = seen.value
  const asked = askedFor(context, query)
  if (!asked.ok) return asked
  const shown = await personReadinessOf(context, personId, asked.value, {
    handIn: mayTo(context, 'evidence:submit', targets),
    observe: personId !== context.actor.personId && mayTo(context, 'ability:observe', targets),
  })
  return shown === undefined ? refuse('not_found') : accept(shown)
}

const earliest = new Date('1950-01-01T00:00:00Z')

function askedFor(
  context: ActionContext,
  { at, knownAt }: { readonly at?: string | undefined; readonly knownAt?: string | undefined },
): Result<Asked, ReadinessCode> {
  const moment = at === undefined ? context.now : new Date(at)
  const known = knownAt === undefined ? undefined : new Date(knownAt)
  const tenYears = new Date(context.now.getTime() + 10 * 366 * 86_400_000)
  if (moment < earliest || moment > tenYears) return refuseField(context, 'query.at', 'moment_invalid')
  if (known !== undefined && (known < earliest || known > context.now))
    return refuseField(context, 'query.knownAt', 'moment_invalid')
  return accept({ at: moment, knownAt: known })
}
