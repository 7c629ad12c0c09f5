import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { templatesAtMost, type ServiceId, type TemplateBody } from '../contract.ts'
import { countTemplates, insertTemplate, type StoredTemplate } from '../store/ask-templates.ts'
import { checkPublishing, viewTemplates, withoutFiles } from '../templates.ts'
import { checkAsking } from './ask-for-service.ts'

/** Keeps a form that could be asked with as it stands, for oneself or for the people of a unit that one heads. */
export async function keepAskTemplate(
  context: ActionContext,
  { params, body }: { params: { serviceId: ServiceId }; body: TemplateBody },
) {
  const { tx, organisationId, actor, now } = context
  const { serviceId } = params
  const checked = await checkAsking(context, { ...askOf(body), serviceId })
  if (!checked.ok) return checked
  const unit = await checkPublishing(context, body.unitId)
  if (!unit.ok) return unit
  if ((await countTemplates(tx, organisationId, actor.personId, serviceId)) >= templatesAtMost)
    return refuse('templates_full', { most: templatesAtMost })
  const template: StoredTemplate = {
    organisationId,
    id: uuidv7(),
    ownerId: actor.personId,
    serviceId,
    unitId: unit.value,
    name: body.name,
    priority: body.priority,
    answers: withoutFiles(checked.value.form, checked.value.answers),
    forPersonId: body.forPersonId,
    changedAt: now,
  }
  await insertTemplate(tx, template)
  await context.audit({
    action: 'template.kept',
    subjectKind: 'service',
    subjectId: serviceId,
    details: { template: template.id, name: body.name, unitId: unit.value },
  })
  const [view] = await viewTemplates(context, [template])
  return view === undefined ? refuse('not_found') : accept(view)
}

/** What is asked with a filled-in form. */
export function askOf({
  priority,
  answers,
  forPersonId,
}: Pick<TemplateBody, 'priority' | 'answers' | 'forPersonId'>) {
  return { priority, answers, ...(forPersonId !== null && { forPersonId }) }
}
