import type { z } from 'zod'
import { unitPath } from '../organisation/index.ts'
import { accept, refuse, type InvalidParam, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { actorUnits } from './asking.ts'
import type { Answers, askTemplate, FormField } from './contract.ts'
import type { GivenAnswer } from './domain/form.ts'
import { serviceMessages } from './messages.ts'
import { namesOf } from './names.ts'
import { lockTemplate, type StoredTemplate } from './store/ask-templates.ts'

/** Answers without files: those belong to the request for which they were sent. */
export function withoutFiles<Answer extends Answers[string] | GivenAnswer>(
  form: readonly FormField[],
  answers: Readonly<Record<string, Answer>>,
): Record<string, Answer> {
  const files = new Set(form.filter(({ kind }) => kind === 'file').map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !files.has(key)))
}

/** Whether the actor may publish for a unit's people: its heads, and those above. */
export async function mayPublish(context: ActionContext, unitId: string): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return path !== undefined && context.may('template:publish', { unitPath: path })
}

/** For whom a template is published: nobody but its owner, or a unit that the actor heads. */
export async function checkPublishing(
  context: ActionContext,
  unitId: string | null,
): Promise<Result<string | null, 'validation_failed'>> {
  if (unitId === null || (await mayPublish(context, unitId))) return accept(unitId)
  const wrong: InvalidParam[] = [
    { name: 'body.unitId', reason: serviceMessages['template.not_yours'][context.language] },
  ]
  return refuse('validation_failed', undefined, wrong)
}

/** Whether the actor may change or remove a template: its owner, or a head of the unit for which it is published. */
export async function mayChange(
  context: ActionContext,
  { ownerId, unitId }: Pick<StoredTemplate, 'ownerId' | 'unitId'>,
): Promise<boolean> {
  if (context.may('template:keep', { personIds: [ownerId] })) return true
  return unitId !== null && (await mayPublish(context, unitId))
}

/** A template that this transaction alone may change. One that is not for the actor does not exist for them. */
export async function openTemplate(
  context: ActionContext,
  id: string,
): Promise<Result<StoredTemplate, 'not_found' | 'not_permitted'>> {
  const template = await lockTemplate(context.tx, id)
  if (template === undefined) return refuse('not_found')
  if (await mayChange(context, template)) return accept(template)
  const { unitId } = template
  const seen = unitId !== null && (await actorUnits(context)).includes(unitId)
  return refuse(seen ? 'not_permitted' : 'not_found')
}

export async function viewTemplates(
  context: ActionContext,
  templates: readonly StoredTemplate[],
): Promise<z.input<typeof askTemplate>[]> {
  const names = await namesOf(context.tx, {
    units: templates.flatMap(({ unitId }) => unitId ?? []),
    people: templates.flatMap(({ ownerId, forPersonId }) => [ownerId, forPersonId]),
    services: [],
  })
  const views: z.input<typeof askTemplate>[] = []
  for (const template of templates) {
    const { id, serviceId, name, priority, answers, unitId } = template
    views.push({
      id,
      serviceId,
      name,
      priority: priority as 1 | 2 | 3 | 4,
      answers: answers as Answers,
      forPerson: names.personOrNobody(template.forPersonId),
      owner: names.person(template.ownerId),
      unit: unitId === null ? null : names.unit(unitId),
      may: { change: await mayChange(context, template) },
    })
  }
  return views
}
