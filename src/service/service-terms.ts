import { v7 as uuidv7 } from 'uuid'
import { unitNames } from '../organisation/index.ts'
import { refuse, type InvalidParam, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { ServiceBody } from './contract.ts'
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
  const known = serviceId === null ? [] : (await ratingReasons(context.tx, serviceId)).map(({ id }) => id)
  body.reasons.forEach(({ id }, index) => {
    const twice = id !== undefined && body.reasons.findIndex((other) => other.id === id) < index
    if (id !== undefined && (twice || !known.includes(id)))
      problems.push({ name: `body.reasons.${index}.id`, reason: say('reason.unknown') })
  })
  return problems.length > 0 ? refuse('validation_failed', undefined, problems) : undefined
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
    since: context.now,
    madeBy: context.actor.personId,
  }
  if (before !== null && sameTerms(before, terms)) return before.termsId
  await insertTerms(context.tx, terms)
  return terms.id
}

type Terms = Pick<StoredTerms, 'form' | 'promises' | 'doneWellId' | 'doneWellEn'> & {
  readonly stopsClock: readonly string[]
}

function sameTerms(one: Terms, other: Terms): boolean {
  const comparable = ({ form, promises, stopsClock, doneWellId, doneWellEn }: Terms) =>
    sortedJson([form, promises, stopsClock.toSorted(), doneWellId, doneWellEn])
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
  const reasons = body.reasons.map(({ id, text }, position) => ({
    organisationId,
    id: id ?? uuidv7(),
    serviceId,
    textId: text.id,
    textEn: text.en,
    position,
    retiredAt: null,
  }))
  await saveRatingReasons(tx, serviceId, reasons, now)
}
