import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { TemplateBody, TemplateId } from '../contract.ts'
import { changeTemplate, deleteTemplate } from '../store/ask-templates.ts'
import { checkPublishing, openTemplate, viewTemplates } from '../templates.ts'

/** Names a template differently, or publishes it for others or no longer. */
export async function changeAskTemplate(
  context: ActionContext,
  { params, body }: { params: { templateId: TemplateId }; body: Pick<TemplateBody, 'name' | 'unitId'> },
) {
  const opened = await openTemplate(context, params.templateId)
  if (!opened.ok) return opened
  const before = opened.value
  const unit =
    before.unitId === body.unitId ? accept(body.unitId) : await checkPublishing(context, body.unitId)
  if (!unit.ok) return unit
  const change = { name: body.name, unitId: unit.value, changedAt: context.now }
  await changeTemplate(context.tx, before.id, change)
  await context.audit({
    action: 'template.changed',
    subjectKind: 'service',
    subjectId: before.serviceId,
    details: {
      template: before.id,
      before: { name: before.name, unitId: before.unitId },
      changes: { name: body.name, unitId: unit.value },
    },
  })
  const [view] = await viewTemplates(context, [{ ...before, ...change }])
  return view === undefined ? refuse('not_found') : accept(view)
}

/** Removes a template; what was asked with it stays. */
export async function removeAskTemplate(
  context: ActionContext,
  { params }: { params: { templateId: TemplateId } },
) {
  const opened = await openTemplate(context, params.templateId)
  if (!opened.ok) return opened
  const { id, serviceId, name } = opened.value
  await deleteTemplate(context.tx, id)
  await context.audit({
    action: 'template.removed',
    subjectKind: 'service',
    subjectId: serviceId,
    details: { template: id, name },
  })
  return accept({ done: true as const })
}
