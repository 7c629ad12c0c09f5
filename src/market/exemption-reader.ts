import { concernsOwn, ownPlaces, unitPaths } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { guaranteedRequests } from '../service/index.ts'
import { lockOwing } from './crediting.ts'
import { mayReadExemption } from './reading-exemptions.ts'
import { findExemption, partiesOf, type StoredExemption } from './store/exemptions.ts'
import { exemptionViews, type ExemptionReader, type ExemptionReply } from './views.ts'

/** Exemptions as the actor reads them. */
export async function exemptionsRead(
  context: ActionContext,
  exemptions: readonly StoredExemption[],
): Promise<ExemptionReply[]> {
  return exemptionViews(context, exemptions, await readerOf(context, exemptions))
}

/** One of them as the actor reads it; throws where there is none. */
export async function shownExemption(context: ActionContext, id: string): Promise<ExemptionReply> {
  const exemption = await findExemption(context.tx, id)
  const [view] = await exemptionsRead(context, exemption === undefined ? [] : [exemption])
  if (view === undefined) throw new Error(`No exemption ${id}`)
  return view
}

/** An exemption that the actor may read, and nobody else decides on or adds to meanwhile. */
export async function lockedExemption(
  context: ActionContext,
  id: string,
): Promise<StoredExemption | undefined> {
  const found = await findExemption(context.tx, id)
  if (found === undefined || !(await mayReadExemption(context, found.requestId))) return undefined
  await lockOwing(context, found.requestId)
  return findExemption(context.tx, id)
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
    provides: ({ payerUnitId }) => {
      const unitPath = paths.get(payerUnitId)
      return unitPath !== undefined && context.may('exemption:ask', { unitPath })
    },
  }
}
