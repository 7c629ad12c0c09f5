import { v7 as uuidv7 } from 'uuid'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { openBook } from '../book.ts'
import type { KindBody } from '../contract.ts'
import { circularKind } from '../domain/ladders.ts'
import { definitionChanged } from '../events.ts'
import { kindReplies } from '../kind-views.ts'
import { stillNeeded, tooMany } from '../limits.ts'
import type { ReadinessCode } from '../problems.ts'
import {
  beginsAfter,
  insertKind,
  insertKindTerms,
  listAbilities,
  listKinds,
  listKindTerms,
  lockDefinitions,
  updateKind,
  type StoredKind,
  type StoredKindTerms,
} from '../store/kinds.ts'

type Refused = Refusal<ReadinessCode> | undefined

/** Makes a kind of credential. */
export const makeKind: Act<'POST /credential-kinds'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const kinds = await listKinds(tx)
  const full = tooMany(kinds, 1)
  if (full !== undefined) return full
  const id = uuidv7()
  const refused = await bodyRefused(context, body, id, kinds)
  if (refused !== undefined) return refused
  await insertKind(tx, {
    organisationId,
    id,
    readyMade: null,
    madeAt: now,
    changedAt: now,
    ...columnsOf(body),
  })
  await insertKindTerms(tx, termsOf(organisationId, id, body, now))
  await context.audit({
    action: 'credential_kind.made',
    subjectKind: 'credential_kind',
    subjectId: id,
    details: { name: body.name },
  })
  return concluded(context, id)
}

/** Changes a kind from now on: what was asked of people before stays as it was. */
export const changeKind: Act<'PUT /credential-kinds/:kindId'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const kinds = await listKinds(tx)
  const before = kinds.find(({ id }) => id === params.kindId)
  if (before === undefined) return refuse('not_found')
  const refused = await bodyRefused(context, body, before.id, kinds)
  if (refused !== undefined) return refused
  const terms = (await listKindTerms(tx)).findLast(({ kindId }) => kindId === before.id)
  await updateKind(tx, before.id, { ...columnsOf(body), changedAt: now })
  const after = termsOf(organisationId, before.id, body, beginsAfter(now, terms))
  if (terms === undefined || gist(terms) !== gist(after)) await insertKindTerms(tx, after)
  await context.audit({
    action: 'credential_kind.changed',
    subjectKind: 'credential_kind',
    subjectId: before.id,
    reason: body.reason,
    details: {
      name: body.name,
      before: { validityMonths: before.validityMonths, ...(terms && told(terms)) },
      after: { validityMonths: body.validityMonths, ...told(after) },
    },
  })
  return concluded(context, before.id)
}

/** Offers a kind no longer; refused while a job asks for it. */
export const retireKind: Act<'POST /credential-kinds/:kindId/retire'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const kind = (await listKinds(tx)).find(({ id }) => id === params.kindId)
  if (kind === undefined) return refuse('not_found')
  const needed = await stillNeeded(
    context,
    (needs) => needs.kind === 'credential' && needs.kindId === kind.id,
  )
  if (needed !== undefined) return needed
  if (kind.retiredAt === null) await updateKind(tx, kind.id, { retiredAt: now, changedAt: now })
  await context.audit({
    action: 'credential_kind.retired',
    subjectKind: 'credential_kind',
    subjectId: kind.id,
    reason: body.reason,
    details: { name: { id: kind.nameId, en: kind.nameEn } },
  })
  await context.announce(definitionChanged('credential_kind.changed', { kindId: kind.id }))
  return accept({ done: true as const })
}

async function concluded(context: ActionContext, id: string) {
  await context.announce(definitionChanged('credential_kind.changed', { kindId: id }))
  const kind = (await kindReplies(context.tx)).find((one) => one.id === id)
  return kind === undefined ? refuse('not_found') : accept(kind)
}

async function bodyRefused(
  context: ActionContext,
  body: KindBody,
  id: string,
  kinds: readonly StoredKind[],
): Promise<Refused> {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const taken = kinds.find((kind) => kind.id !== id && same(kind.nameId, body.name.id))
  if (taken !== undefined) return refuseField(context, 'body.name.id', 'kind_name_taken')
  const known = new Set([id, ...kinds.map((kind) => kind.id)])
  const below = body.prerequisite?.kindIds ?? []
  const strange = (ids: readonly string[]) => ids.findIndex((one) => !known.has(one) || one === id)
  if (strange(below) !== -1)
    return refuseField(context, `body.prerequisite.kindIds.${strange(below)}`, 'kind_unknown')
  if (strange(body.includes) !== -1)
    return refuseField(context, `body.includes.${strange(body.includes)}`, 'kind_unknown')
  const abilities = new Set((await listAbilities(context.tx)).map((ability) => ability.id))
  const missing = body.grants.findIndex(({ abilityId }) => !abilities.has(abilityId))
  if (missing !== -1) return refuseField(context, `body.grants.${missing}.abilityId`, 'ability_unknown')
  return circleRefused(context, id, [...below, ...body.includes])
}

async function circleRefused(context: ActionContext, id: string, below: readonly string[]): Promise<Refused> {
  const latest = new Map((await listKindTerms(context.tx)).map((terms) => [terms.kindId, terms]))
  const others = [...latest.values()]
    .filter(({ kindId }) => kindId !== id)
    .map(({ kindId, prerequisiteIds, includes }) => ({
      id: kindId,
      below: [...prerequisiteIds, ...includes],
    }))
  const circular = circularKind([{ id, below }, ...others])
  if (circular === undefined) return undefined
  const book = await openBook(context.tx, [])
  const kind = book.kindName(circular).name[context.language]
  return refuseField(context, 'body.prerequisite', 'kind_ladder_circular', { kind })
}

function columnsOf({ name, issuer, assessed, validityMonths, renewalDays }: KindBody) {
  return {
    nameId: name.id,
    nameEn: name.en,
    issuerId: issuer.id,
    issuerEn: issuer.en,
    assessed,
    validityMonths,
    renewalDays,
  }
}

function termsOf(organisationId: string, kindId: string, body: KindBody, since: Date): StoredKindTerms {
  return {
    organisationId,
    kindId,
    since,
    prerequisiteIds: [...(body.prerequisite?.kindIds ?? [])],
    prerequisiteMonths: body.prerequisite?.months ?? 0,
    minimumAge: body.minimumAge,
    includes: [...body.includes],
    grants: body.grants.map(({ abilityId, level }) => ({ abilityId, level })),
  }
}

function told({ prerequisiteIds, prerequisiteMonths, minimumAge, includes, grants }: StoredKindTerms) {
  return { prerequisiteIds, prerequisiteMonths, minimumAge, includes, grants }
}

const gist = (terms: StoredKindTerms) => JSON.stringify(told(terms))
