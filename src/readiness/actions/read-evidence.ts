import { organisationDay } from '../../organisation/index.ts'
import { isShownByBrowsers } from '../../platform/document-kinds.ts'
import { readCursor, pageFrom } from '../../platform/http/cursor.ts'
import { keptFile } from '../../platform/http/kept-file.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mayTo, targetsOfPeople, type Act, type PersonTargets } from '../acting.ts'
import { evidenceReplies, waitingReplies } from '../evidence-views.ts'
import { peopleHeaded } from '../headed.ts'
import {
  filesOf,
  lockEvidence,
  readEvidence,
  waitingEvidence,
  type StoredEvidence,
} from '../store/evidence.ts'
import { lockShiftsOf } from '../store/shifts.ts'

/** A piece of evidence with who its person is in the eyes of rights; what the actor may not see does not exist. */
export async function seenEvidence(
  context: ActionContext,
  evidenceId: string,
  { lock }: { readonly lock: boolean },
): Promise<Result<{ evidence: StoredEvidence; targets: PersonTargets }, 'not_found'>> {
  const found = await readEvidence(context.tx, evidenceId)
  if (found === undefined) return refuse('not_found')
  // The person's shifts first, which are looked at again with what is decided: in another order two would wait for each other.
  if (lock) await lockShiftsOf(context.tx, found.personId)
  const evidence = lock ? ((await lockEvidence(context.tx, evidenceId)) ?? found) : found
  const day = await organisationDay(context.tx, context.now)
  const targets = (await targetsOfPeople(context, [evidence.personId], day)).get(evidence.personId)
  return targets !== undefined && mayTo(context, 'evidence:read', targets)
    ? accept({ evidence, targets })
    : refuse('not_found')
}

/** A piece of evidence, for its person, their heads and those who verify. */
export const showEvidence: Act<'GET /evidence/:evidenceId'> = async (context, { params }) => {
  const seen = await seenEvidence(context, params.evidenceId, { lock: false })
  if (!seen.ok) return seen
  const [reply] = await evidenceReplies(context, [seen.value.evidence])
  return reply === undefined ? refuse('not_found') : accept(reply)
}

/** Its document, for the same people. */
export const downloadEvidence: Act<'GET /evidence/:evidenceId/file'> = async (context, { params }) => {
  const seen = await seenEvidence(context, params.evidenceId, { lock: false })
  if (!seen.ok) return seen
  const file = (await filesOf(context.tx, [params.evidenceId])).get(params.evidenceId)
  if (file === undefined) return refuse('not_found')
  return keptFile(context, file, isShownByBrowsers(file.type))
}

/** What waits for the actor's decision. */
export const listWaitingEvidence: Act<'GET /evidence/waiting'> = async (context, { query }) => {
  const cursor = readCursor(query.after, ['instant', 'id'])
  if (!cursor.ok) return cursor
  const [submittedAt, id] = cursor.value ?? []
  const rows = await waitingEvidence(context.tx, {
    personIds: context.may('evidence:verify', { unitPath: [] }) ? undefined : await peopleHeaded(context),
    deciderId: context.actor.personId,
    after: cursor.value && { submittedAt: String(submittedAt), id: String(id) },
    limit: query.limit,
  })
  const page = pageFrom(rows, query.limit, (row) => [row.submittedAt.toISOString(), row.id])
  return accept({ rows: await waitingReplies(context, page.rows), next: page.next })
}
