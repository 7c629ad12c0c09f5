import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import type { AbilityBody } from '../contract.ts'
import { definitionChanged } from '../events.ts'
import { abilityReplies } from '../kind-views.ts'
import { stillNeeded, tooMany } from '../limits.ts'
import {
  beginsAfter,
  insertAbility,
  insertAbilityTerms,
  listAbilities,
  listAbilityTerms,
  lockDefinitions,
  updateAbility,
} from '../store/kinds.ts'

/** Makes an ability. */
export const makeAbility: Act<'POST /abilities'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const abilities = await listAbilities(tx)
  const full = tooMany(abilities, 1)
  if (full !== undefined) return full
  if (isTaken(body, abilities)) return refuseField(context, 'body.name.id', 'ability_name_taken')
  const id = uuidv7()
  const row = { organisationId, id, sourceKey: null, madeAt: now, changedAt: now }
  await insertAbility(tx, { ...row, ...columnsOf(body) })
  await insertAbilityTerms(tx, {
    organisationId,
    abilityId: id,
    since: now,
    freshMonths: body.freshMonths,
  })
  await context.audit({
    action: 'ability.made',
    subjectKind: 'ability',
    subjectId: id,
    details: { name: body.name },
  })
  return concluded(context, id)
}

/** Changes an ability from now on. */
export const changeAbility: Act<'PUT /abilities/:abilityId'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const abilities = await listAbilities(tx)
  const before = abilities.find(({ id }) => id === params.abilityId)
  if (before === undefined) return refuse('not_found')
  const others = abilities.filter(({ id }) => id !== before.id)
  if (isTaken(body, others)) return refuseField(context, 'body.name.id', 'ability_name_taken')
  const terms = (await listAbilityTerms(tx)).findLast(({ abilityId }) => abilityId === before.id)
  await updateAbility(tx, before.id, { ...columnsOf(body), changedAt: now })
  const { freshMonths } = body
  if (terms?.freshMonths !== freshMonths)
    await insertAbilityTerms(tx, {
      organisationId,
      abilityId: before.id,
      since: beginsAfter(now, terms),
      freshMonths,
    })
  await context.audit({
    action: 'ability.changed',
    subjectKind: 'ability',
    subjectId: before.id,
    reason: body.reason,
    details: {
      name: body.name,
      before: { freshMonths: terms?.freshMonths ?? null },
      after: { freshMonths },
    },
  })
  return concluded(context, before.id)
}

/** Offers an ability no longer; refused while a job asks for it. */
export const retireAbility: Act<'POST /abilities/:abilityId/retire'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockDefinitions(tx, organisationId)
  const row = (await listAbilities(tx)).find(({ id }) => id === params.abilityId)
  if (row === undefined) return refuse('not_found')
  const needed = await stillNeeded(context, (needs) => needs.kind === 'ability' && needs.abilityId === row.id)
  if (needed !== undefined) return needed
  if (row.retiredAt === null) await updateAbility(tx, row.id, { retiredAt: now, changedAt: now })
  await context.audit({
    action: 'ability.retired',
    subjectKind: 'ability',
    subjectId: row.id,
    reason: body.reason,
    details: { name: { id: row.nameId, en: row.nameEn } },
  })
  await context.announce(definitionChanged('ability.changed', { abilityId: row.id }))
  return accept({ done: true as const })
}

async function concluded(context: ActionContext, id: string) {
  await context.announce(definitionChanged('ability.changed', { abilityId: id }))
  const row = (await abilityReplies(context.tx)).find((one) => one.id === id)
  return row === undefined ? refuse('not_found') : accept(row)
}

function isTaken({ name }: AbilityBody, others: readonly { readonly nameId: string }[]): boolean {
  return others.some(({ nameId }) => nameId.toLowerCase() === name.id.toLowerCase())
}

function columnsOf({ name, description, levels }: AbilityBody) {
  return {
    nameId: name.id,
    nameEn: name.en,
    descriptionId: description.id,
    descriptionEn: description.en,
    levels: levels
      .map(({ level, text }) => ({ level, ...text }))
      .toSorted((one, other) => one.level - other.level),
  }
}
