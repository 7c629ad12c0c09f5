import { v7 as uuidv7 } from 'uuid'
import { personNames, unitNames } from '../organisation/index.ts'
import { refuse, type InvalidParam, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { ApprovalTerms, ServiceBody } from './contract.ts'
import { identified, repeated } from './domain/reasons.ts'
import { termsProblems } from './domain/terms.ts'
import { serviceMessages } from './messages.ts'
import {
  insertTerms,
  ratingReasons,
  saveAskerUnits,
  saveRatingReasons,
  type ServiceText,
  type StoredService,
  type StoredTerms,
} from './store/services.ts'

/** What is wrong with a service's body beyond its shape; undefined where nothing is. */
export async function refusalOfBody(
  context: ActionContext,
  body: ServiceBody,
  serviceId: string | null,
): Promise<Refusal<'validation_failed'> | undefined> {
  const say = (key: keyof typeof serviceMessages) => serviceMessages[key][context.language]
  const problems: InvalidParam[] = termsProblems(body).map(({ name, code }) => ({
    name: `body.${name}`,
    reason: say(`terms.${code}`),
  }))
  const units = await unitNames(context.tx, body.askerUnitIds)
  body.askerUnitIds.forEach((id, index) => {
    if (!units.has(id)) problems.push({ name: `body.askerUnitIds.${index}`, reason: say('unit.unknown') })
  })
  problems.push(...(await approverProblems(context, body)))
  const known = serviceId === null ? [] : (await ratingReasons(context.tx, serviceId)).map(({ id }) => id)
  body.reasons.forEach(({ id }, index) => {
    const twice = id !== undefined && body.reasons.findIndex((other) => other.id === id) < index
    if (id !== undefined && (twice || !known.includes(id)))
      problems.push({ name: `body.reasons.${index}.id`, reason: say('reason.unknown') })
  })
  for (const { index, language } of repeated(body.reasons))
    problems.push({ name: `body.reasons.${index}.text.${language}`, reason: say('reason.repeated') })
  return problems.length > 0 ? refuse('validation_failed', undefined, problems) : undefined
}

/** Approvers that the organisation does not know. */
async function approverProblems(
  { tx, language }: ActionContext,
  { approvals }: ServiceBody,
): Promise<InvalidParam[]> {
  const steps = approvals?.steps ?? []
  const units = await unitNames(
    tx,
    steps.flatMap((step) => (step.by === 'unit_head' ? [step.unitId] : [])),
  )
  const people = await personNames(
    tx,
    steps.flatMap((step) => (step.by === 'person' ? [step.personId] : [])),
  )
  return steps.flatMap((step, index): InvalidParam[] => {
    const name = `body.approvals.steps.${index}`
    if (step.by === 'unit_head' && !units.has(step.unitId))
      return [{ name: `${name}.unitId`, reason: serviceMessages['unit.unknown'][language] }]
    if (step.by === 'person' && !people.has(step.personId))
      return [{ name: `${name}.personId`, reason: serviceMessages['ask.person_unknown'][language] }]
    return []
  })
}

export function textOf(body: ServiceBody): ServiceText {
  const { name, description } = body
  return { nameId: name.id, nameEn: name.en, descriptionId: description.id, descriptionEn: description.en }
}

/** Writes the terms of a body, unless they are the terms of now: requests already made keep theirs. The id of the terms. */
export async function saveTerms(
  context: ActionContext,
  serviceId: string,
  body: ServiceBody,
  before: StoredService | null,
): Promise<string> {
  const terms: StoredTerms = {
    organisationId: context.organisationId,
    id: uuidv7(),
    serviceId,
    form: body.form,
    promises: body.promises,
    stopsClock: [...new Set(body.stopsClock)],
    doneWellId: body.doneWell.id,
    doneWellEn: body.doneWell.en,
    approvals: body.approvals ?? noApprovals,
    since: context.now,
    madeBy: context.actor.personId,
  }
  if (before !== null && sameTerms(before, terms)) return before.termsId
  await insertTerms(context.tx, terms)
  return terms.id
}

const noApprovals: ApprovalTerms = { order: 'in_order', steps: [] }

type Terms = Pick<StoredTerms, 'form' | 'promises' | 'doneWellId' | 'doneWellEn' | 'approvals'> & {
  readonly stopsClock: readonly string[]
}

function sameTerms(one: Terms, other: Terms): boolean {
  const comparable = ({ form, promises, stopsClock, doneWellId, doneWellEn, approvals }: Terms) =>
    sortedJson([form, promises, stopsClock.toSorted(), doneWellId, doneWellEn, approvals])
  return comparable(one) === comparable(other)
}

/** The database keeps the keys of JSON in an order of its own. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Writes who may ask and which reasons a rating offers. */
export async function saveAskersAndReasons(
  context: ActionContext,
  serviceId: string,
  body: ServiceBody,
): Promise<void> {
  const { tx, organisationId, now } = context
  await saveAskerUnits(tx, organisationId, serviceId, body.askerUnitIds)
  const ids = identified(await ratingReasons(tx, serviceId), body.reasons, uuidv7)
  const reasons = body.reasons.map(({ text }, position) => ({
    organisationId,
    id: ids[position] ?? uuidv7(),
    serviceId,
    textId: text.id,
    textEn: text.en,
    position,
    retiredAt: null,
  }))
  await saveRatingReasons(tx, serviceId, reasons, now)
}
