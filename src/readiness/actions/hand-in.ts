import { v7 as uuidv7 } from 'uuid'
import { organisationDay, personNames } from '../../organisation/index.ts'
import { isDocument } from '../../platform/document-kinds.ts'
import { fileName } from '../../platform/file-name.ts'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mayTo, refuseField, targetsOfPeople, type Act } from '../acting.ts'
import type { EvidenceBody } from '../contract.ts'
import { validUntilOf } from '../domain/evidence-dates.ts'
import { evidenceReplies } from '../evidence-views.ts'
import type { ReadinessCode } from '../problems.ts'
import { insertEvidence, insertFile, readEvidence, unusedFile, useFile } from '../store/evidence.ts'
import { listKinds, type StoredKind } from '../store/kinds.ts'
import { tellEvidence } from '../telling.ts'

/** Receives a document. It belongs to its sender until something is handed in with it, and is swept after a day if nothing is. */
export const receiveEvidenceFile: Act<'POST /evidence-files'> = async (context, { uploads }) => {
  const [upload] = uploads
  if (upload === undefined) return refuse('evidence_no_file')
  if (!upload.stored.ok)
    return refuse(upload.stored.code === 'file_empty' ? 'evidence_file_empty' : 'evidence_file_too_large')
  const { id, bytes, type } = upload.stored.value
  if (!isDocument(type)) return refuse('evidence_file_type')
  const name = fileName(upload.name)
  await insertFile(context.tx, {
    organisationId: context.organisationId,
    id,
    uploaderId: context.actor.personId,
    name,
    type,
    bytes,
    uploadedAt: context.now,
    evidenceId: null,
  })
  await context.audit({
    action: 'evidence_file.received',
    subjectKind: 'evidence_file',
    subjectId: id,
    details: { bytes, type },
  })
  return accept({ id, name, type, bytes })
}

/** Hands in evidence: by the person, or by a head for them. It counts once somebody else verified it. */
export const handInEvidence: Act<'POST /people/:personId/evidence'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  const day = await organisationDay(tx, now)
  const known = (await personNames(tx, [params.personId])).has(params.personId)
  const targets = (await targetsOfPeople(context, [params.personId], day)).get(params.personId)
  if (!known || !mayTo(context, 'evidence:submit', targets)) return refuse('not_found')
  const kind = (await listKinds(tx)).find(({ id }) => id === body.kindId)
  if (kind === undefined || kind.retiredAt !== null)
    return refuseField(context, 'body.kindId', 'kind_unknown')
  const refused = datesRefused(context, body, kind, day)
  if (refused !== undefined) return refused
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
  const evidence = await readEvidence(tx, id)
  if (evidence === undefined) return refuse('not_found')
  await tellEvidence(context, evidence, 'evidence.submitted')
  const [reply] = await evidenceReplies(context, [evidence])
  return reply === undefined ? refuse('not_found') : accept(reply)
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
