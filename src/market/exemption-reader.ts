import { concernsOwn, ownPlaces, unitPaths } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { guaranteedRequests } from '../service/index.ts'
import { partiesOf, type StoredExemption } from './store/exemptions.ts'
import { exemptionViews, type ExemptionReader, type ExemptionReply } from './views.ts'

/** Exemptions as the actor reads them. */
export async function exemptionsRead(
  context: ActionContext,
  exemptions: readonly StoredExemption[],
): Promise<ExemptionReply[]> {
  return exemptionViews(context, exemptions, await readerOf(context, exemptions))
}

async function readerOf(
  context: ActionContext,
  exemptions: readonly StoredExemption[],
): Promise<ExemptionReader> {
  const { tx, actor } = context
  const places = await ownPlaces(tx, actor)
  const paths = await unitPaths(
    tx,
    exemptions.flatMap(({ payerUnitId, payeeUnitId }) => [payerUnitId, payeeUnitId]),
  )
  const requests = await guaranteedRequests(
    tx,
    exemptions.map(({ requestId }) => requestId),
  )
  const asked = ({ requestId }: StoredExemption) => {
    const request = requests.get(requestId)
    return request !== undefined && [request.askerId, request.askedForId].includes(actor.personId)
  }
  return {
    concerns: (one) =>
      asked(one) ||
      partiesOf(one).includes(actor.personId) ||
      [one.payerUnitId, one.payeeUnitId].some((unit) => concernsOwn(paths.get(unit) ?? [], places)),
    asked,
  }
}
