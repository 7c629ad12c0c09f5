import { organisationDay } from '../organisation/index.ts'
import type { Announcement, WorkContext } from '../platform/http/route.ts'
import { chosenService, offeredTo } from '../service/index.ts'
import { insertChoices } from './store/choices.ts'
import { kindOfService } from './store/kinds.ts'

/**
 * Somebody asked: where the service is of a kind, what stood beside it for this asker at this moment is kept with what was chosen, in
 * the transaction of the request. What an import brings was chosen elsewhere, if at all.
 */
export async function keepChoice(
  { tx, organisationId }: WorkContext,
  { subject }: Announcement,
): Promise<void> {
  const chosen = await chosenService(tx, subject['requestId'] ?? '')
  if (chosen === undefined || chosen.imported) return
  const kind = await kindOfService(tx, chosen.serviceId)
  if (kind === undefined) return
  const { serviceId, unitId, askerId, askedAt } = chosen
  const today = await organisationDay(tx, askedAt)
  const offered = await offeredTo(tx, kind.serviceIds, { personId: askerId, today })
  const beside = offered.filter(({ id }) => id !== serviceId)
  await insertChoices(tx, organisationId, [
    {
      requestId: subject['requestId'] ?? '',
      kindId: kind.id,
      serviceId,
      unitId,
      askerId,
      chosenAt: askedAt,
      chosenOn: today,
      offers: [{ serviceId, unitId }, ...beside.map((one) => ({ serviceId: one.id, unitId: one.unitId }))],
    },
  ])
}
