import { v7 as uuidv7 } from 'uuid'
import { isDocument } from '../../platform/document-kinds.ts'
import { arrivedFile, auditOfFile } from '../../platform/http/arrived-file.ts'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { concluded } from '../concluding.ts'
import type { EvidenceBody } from '../contract.ts'
import { validUntilOf } from '../domain/evidence-dates.ts'
import type { ReadinessCode } from '../problems.ts'
import { seenPerson } from '../seeing.ts'
import { countWaiting, insertEvidence, insertFile, unusedFile, useFile } from '../store/evidence.ts'
import { listKinds, type StoredKind } from '../store/kinds.ts'

/** Receives a document. It belongs to its sender until something is handed in with it, and is swept after a day if nothing is. */
export const receiveEvidenceFile: Act<'POST /evidence-files'> = async (context, { uploads }) => {
  const arrived = arrivedFile(context, uploads, {
    missing: 'evidence_no_file',
    empty: 'evidence_file_empty',
    tooLarge: 'evidence_file_too_large',
    kind: { code: 'evidence_file_type', takes: isDocument },
  })
  if (!arrived.ok) return arrived
  const { id, name, type, bytes } = arrived.value
  await insertFile(context.tx, { ...arrived.value, evidenceId: null })
  await context.audit(auditOfFile('evidence_file', arrived.value))
  return accept({ id, name, type, bytes })
}

/** Hands in evidence: by the person, or by a head for them. It counts once somebody else verified it. */
export const handInEvidence: Act<'POST /people/:personId/evidence'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  const seen = await seenPerson(context, params.personId, 'evidence:submit')
  if (!seen.ok) return seen
  const { day } = seen.value
  const kind = (await listKinds(tx)).find(({ id }) => id === body.kindId)
  if (kind === undefined || kind.retiredAt !== null)
    return refuseField(context, 'body.kindId', 'kind_unknown')
  const refused = datesRefused(context, body, kind, day)
  if (refused !== undefined) return refused
  const many = await tooManyWaiting(context, params.personId)
  if (many !== undefined) return many
  const file = await unusedFile(tx, context.actor.personId, body.fileId)
  if (file === undefined) return refuseField(context, 'body.fileId', 'evidence_file_missing')
  const id = uuidv7()
  const validUntil = validUntilOf(body.issuedOn, body.validUntil, kind.validityMonths)
  await insertEvidence(tx, {
    organisationId,
    id,
    personId: params.personId,
    kindId: kind.id,
    number: body.number,
    competent: body.competent || !kind.assessed,
    issuedOn: body.issuedOn,
    validUntil,
    note: body.note,
    source: 'upload',
    submittedBy: context.actor.personId,
    submittedAt: now,
  })
  await useFile(tx, file.id, id)
  await context.audit({
    action: 'evidence.submitted',
    subjectKind: 'evidence',
    subjectId: id,
    details: { personId: params.personId, kind: kind.nameId, issuedOn: body.issuedOn, validUntil },
  })
  return concluded(context, id, 'evidence.submitted')
}

/** So many pieces of evidence of one person may wait: more than anybody holds, and no queue that a second person drowns in. */
const mostWaiting = 50

/** A refusal where so much of a person waits for a decision that nothing more is taken. */
export async function tooManyWaiting(
  { tx, organisationId }: ActionContext,
  personId: string,
): Promise<Refusal<ReadinessCode> | undefined> {
  const waiting = await countWaiting(tx, organisationId, personId)
  return waiting < mostWaiting ? undefined : refuse('evidence_too_many_waiting', { most: mostWaiting })
}

function datesRefused(
  context: ActionContext,
  body: EvidenceBody,
  kind: StoredKind,
  day: string,
): Refusal<ReadinessCode> | undefined {
  if (body.issuedOn > day) return refuseField(context, 'body.issuedOn', 'evidence_in_future')
  const until = validUntilOf(body.issuedOn, body.validUntil, kind.validityMonths)
  return until !== null && until < body.issuedOn
    ? refuseField(context, 'body.validUntil', 'evidence_ends_before')
    : undefined
}
