import type { Reaction, WorkContext } from '../platform/http/route.ts'
import { completionOf } from '../service/index.ts'
import { readinessOfServers } from './gate.ts'
import { wasOverridden } from './store/overrides.ts'
import { jobsOfServices } from './store/requirements.ts'

/** A request that somebody served who was not ready for it. */
export interface ServedUnready {
  readonly requestId: string
  /** Null: it was not served at all, as its corrected timeline says. */
  readonly happenedAt: Date | null
}

type Tell = (context: WorkContext, served: ServedUnready) => Promise<void>

let tell: Tell | undefined

/** Who is told, in the same transaction, that somebody served who was not ready. */
export function tellServedUnreadyTo(given: Tell): void {
  tell = given
}

/**
 * A request was completed. Whoever had it was not ready where they are not by now, as when their credential ended in between, or
 * where a head gave it to them all the same.
 */
async function judgeCompleted(context: WorkContext, requestId: string): Promise<void> {
  const { tx, now } = context
  const completion = await completionOf(tx, requestId)
  if (completion === undefined || completion.serverId === null) return
  const { serviceId, serverId: personId } = completion
  if (!(await jobsOfServices(tx, [serviceId])).has(serviceId)) return
  const unready =
    (await wasOverridden(tx, requestId, personId)) ||
    (await readinessOfServers.unready(context, { requestId, serviceId, unitId: '', personId })) !== undefined
  if (unready) await tell?.(context, { requestId, happenedAt: now })
}

/** A timeline was corrected. Where no completion is left nobody served it. */
async function judgeCorrected(context: WorkContext, requestId: string): Promise<void> {
  const completion = await completionOf(context.tx, requestId)
  if (completion !== undefined && !completion.everCompleted)
    await tell?.(context, { requestId, happenedAt: null })
}

function reaction(to: string, judge: (context: WorkContext, requestId: string) => Promise<void>): Reaction {
  return {
    to,
    react: async (context, { subject }) => {
      if (subject['requestId'] !== undefined) await judge(context, subject['requestId'])
    },
  }
}

export const readinessReactions: readonly Reaction[] = [
  reaction('request.completed', judgeCompleted),
  reaction('request.corrected', judgeCorrected),
]
