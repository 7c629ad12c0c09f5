import { organisationDay } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { EndpointInput } from '../platform/http/endpoint.ts'
import { refuseField } from './acting.ts'
import type { ChoiceEndpoints } from './contract.ts'
import { ownUnitRefused } from './deciding.ts'
import { membersOfKinds } from './members.ts'
import type { ChoiceCode } from './problems.ts'
import { findKind } from './store/kinds.ts'
import { listProviders } from './store/outside-providers.ts'

type Body = EndpointInput<ChoiceEndpoints['POST /service-kinds/:kindId/outside-providers']>['body']
type Refused = Refusal<ChoiceCode> | undefined

/** How many outside providers may stand beside the services of a kind. */
const most = 20

/**
 * Whether an outside provider may stand beside the services of a kind as the body says, decided by whoever asks, who has locked the
 * kinds. `providerId`: which one is changed; undefined for a new one.
 */
export async function providerRefused(
  context: ActionContext,
  body: Body,
  { kindId, providerId }: { readonly kindId: string; readonly providerId?: string },
): Promise<Refused> {
  const own = await ownKindRefused(context, kindId)
  if (own !== undefined) return own
  if (body.readOn > (await organisationDay(context.tx, context.now)))
    return refuseField(context, 'body.readOn', 'outside_provider_read_later')
  const all = await listProviders(context.tx, [kindId])
  const same = all.find(({ id, name }) => id !== providerId && name.toLowerCase() === body.name.toLowerCase())
  if (same !== undefined) return refuseField(context, 'body.name', 'outside_provider_name_taken')
  return providerId === undefined && all.length >= most
    ? refuse('outside_provider_too_many', { most })
    : undefined
}

/** Nobody puts a rival beside the services of their own unit, nor takes one away. */
export async function ownKindRefused(context: ActionContext, kindId: string): Promise<Refused> {
  const kind = await findKind(context.tx, kindId)
  return ownUnitRefused(context, await membersOfKinds(context.tx, kind?.serviceIds ?? []))
}
