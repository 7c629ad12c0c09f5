import { organisationDay } from '../../organisation/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mayTo, refuseField, type Act } from '../acting.ts'
import { concluded } from '../concluding.ts'
import { stateOf } from '../evidence-views.ts'
import type { ReadinessCode } from '../problems.ts'
import { updateEvidence, type StoredEvidence } from '../store/evidence.ts'
import { insertBirth } from '../store/people.ts'
import { seenEvidence } from './read-evidence.ts'

/** Verifies evidence, as a second person. From now on it counts, from the day of its issue on. */
export const verifyEvidence: Act<'POST /evidence/:evidenceId/verify'> = async (context, { params, body }) => {
  const decided = await decidable(context, params.evidenceId)
  if (!decided.ok) return decided
  const evidence = decided.value
  const { tx, now, organisationId } = context
  if (body.bornOn !== undefined && body.bornOn >= evidence.issuedOn)
    return refuseField(context, 'body.bornOn', 'evidence_born_after', { day: evidence.issuedOn })
  const by = context.actor.personId
  await updateEvidence(tx, evidence.id, { verifiedAt: now, verifiedBy: by })
  if (body.bornOn !== undefined)
    await insertBirth(tx, {
      organisationId,
      personId: evidence.personId,
      recordedAt: now,
      bornOn: body.bornOn,
      recordedBy: by,
    })
  await context.audit({
    action: 'evidence.verified',
    subjectKind: 'evidence',
    subjectId: evidence.id,
    details: { personId: evidence.personId, birthRead: body.bornOn !== undefined },
  })
  return concluded(context, evidence.id, 'evidence.verified')
}

/** Rejects it, with the reason for whoever handed it in. */
export const rejectEvidence: Act<'POST /evidence/:evidenceId/reject'> = async (context, { params, body }) => {
  const decided = await decidable(context, params.evidenceId)
  if (!decided.ok) return decided
  const { id, personId } = decided.value
  await updateEvidence(context.tx, id, {
    rejectedAt: context.now,
    rejectedBy: context.actor.personId,
    rejectReason: body.reason,
  })
  await context.audit({
    action: 'evidence.rejected',
    subjectKind: 'evidence',
    subjectId: id,
    reason: body.reason,
    details: { personId },
  })
  return concluded(context, id, 'evidence.rejected')
}

/** Says from which day on verified evidence does not count; that day may lie in the past. */
export const revokeEvidence: Act<'POST /evidence/:evidenceId/revoke'> = async (context, { params, body }) => {
  const seen = await decider(context, params.evidenceId)
  if (!seen.ok) return seen
  const evidence = seen.value
  if (stateOf(evidence) !== 'verified') return refuse('evidence_not_verified')
  const { tx, now } = context
  if (body.from < evidence.issuedOn)
    return refuseField(context, 'body.from', 'evidence_revoked_before_issue', { day: evidence.issuedOn })
  if (body.from > (await organisationDay(tx, now)))
    return refuseField(context, 'body.from', 'evidence_in_future')
  await updateEvidence(tx, evidence.id, {
    revokedAt: now,
    revokedBy: context.actor.personId,
    revokedFrom: body.from,
    revokeReason: body.reason,
  })
  await context.audit({
    action: 'evidence.revoked',
    subjectKind: 'evidence',
    subjectId: evidence.id,
    reason: body.reason,
    details: { personId: evidence.personId, from: body.from },
  })
  return concluded(context, evidence.id, 'evidence.revoked')
}

/** Evidence that the actor may decide on, locked: nobody decides on their own. */
async function decider(
  context: ActionContext,
  evidenceId: string,
): Promise<Result<StoredEvidence, 'not_found' | 'not_permitted' | ReadinessCode>> {
  const seen = await seenEvidence(context, evidenceId, { lock: true })
  if (!seen.ok) return seen
  const { evidence, targets } = seen.value
  if (evidence.personId === context.actor.personId && context.may('evidence:verify'))
    return refuse('evidence_is_own')
  if (!mayTo(context, 'evidence:verify', targets)) return refuse('not_permitted')
  return accept(evidence)
}

/** The same where nobody decided yet, and somebody else handed it in. */
async function decidable(context: ActionContext, evidenceId: string): ReturnType<typeof decider> {
  const seen = await decider(context, evidenceId)
  if (!seen.ok) return seen
  if (stateOf(seen.value) !== 'waiting') return refuse('evidence_decided')
  return seen.value.submittedBy === context.actor.personId ? refuse('evidence_second_person') : seen
}
