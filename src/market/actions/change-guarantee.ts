import { v7 as uuidv7 } from 'uuid'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { offeredBy } from '../../service/index.ts'
import { unitTarget, type Act } from '../acting.ts'
import { guaranteeFaults, type Guarantee } from '../domain/guarantee.ts'
import { guaranteeChanged } from '../events.ts'
import { viewGuarantee } from '../guarantee-view.ts'
import { marketMessages } from '../messages.ts'
import { currencyOf, guaranteeAt, insertGuarantee, lockGuarantee } from '../store/terms.ts'

type Body = Omit<Guarantee, 'kind'> & { readonly kind: Guarantee['kind'] | 'none' }

/** Changes what a service guarantees from now on. What was asked before keeps what was guaranteed then. */
export const changeGuarantee: Act<'PUT /services/:serviceId/guarantee'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { serviceId } = params
  const service = await offeredBy(tx, serviceId)
  const target = service && (await unitTarget(context, service.unitId))
  if (service === undefined || target === undefined) return refuse('not_found')
  if (!context.may('guarantee:change', target)) return refuse('not_permitted')
  if (service.retired) return refuse('guarantee_service_retired')
  const refused = refusedBody(context, body)
  if (refused !== undefined) return refused
  if (body.kind === 'individual' && (await currencyOf(tx)) === undefined) return refuse('currency_not_chosen')
  await lockGuarantee(tx, serviceId)
  const before = await guaranteeAt(tx, serviceId, now)
  await insertGuarantee(tx, {
    organisationId,
    id: uuidv7(),
    serviceId,
    since: now,
    kind: body.kind,
    pays: JSON.stringify(body.pays),
    madeBy: actor.personId,
  })
  await context.audit({
    action: 'guarantee.changed',
    subjectKind: 'service',
    subjectId: serviceId,
    details: { before: before ? termsOf(before) : null, after: termsOf(body) },
  })
  await context.announce(guaranteeChanged(serviceId))
  const view = await viewGuarantee(context, serviceId)
  return view === undefined ? refuse('not_found') : accept(view)
}

function refusedBody(context: ActionContext, body: Body): Refusal<'validation_failed'> | undefined {
  if (body.kind === 'none' && body.pays.length === 0) return undefined
  const { kind } = body
  const faults =
    kind === 'none'
      ? [{ name: 'pays', code: 'overall_pays' as const }]
      : guaranteeFaults({ kind, pays: body.pays })
  if (faults.length === 0) return undefined
  return refuse(
    'validation_failed',
    undefined,
    faults.map(({ name, code }) => ({
      name: `body.${name}`,
      reason: renderText(context.language, marketMessages[`guarantee.${code}`]),
    })),
  )
}

function termsOf({ kind, pays }: Body) {
  return {
    kind,
    pays: pays.map(({ breach, tiers }) => ({
      breach,
      tiers: tiers.map(({ overMinutes, amount }) => ({ overMinutes, amount })),
    })),
  }
}
