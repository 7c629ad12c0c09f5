import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../platform/db/database.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import type { ServiceState } from '../catalogue-import/plan.ts'
import type { ServiceTables } from '../tables.ts'
import {
  insertTerms,
  readTerms,
  saveAskerUnits,
  servicesById,
  servicesWithTerms,
  updateService,
} from './services.ts'

/** Services that are on offer, each with the units that may ask for it. */
export async function offeredServices(tx: Tx): Promise<ServiceState[]> {
  const services = await servicesWithTerms(tx).where('s.retiredAt', 'is', null).orderBy('s.id').execute()
  const askers = await tx
    .withTables<ServiceTables>()
    .selectFrom('service.serviceAskers')
    .select(['serviceId', 'unitId'])
    .execute()
  const byService = Map.groupBy(askers, ({ serviceId }) => serviceId)
  return services.map(({ retiredAt: _retired, termsId: _terms, form: _form, ...service }) => ({
    ...service,
    askerUnitIds: (byService.get(service.id) ?? []).map(({ unitId }) => unitId),
  }))
}

/** Gives services other texts, terms from now on where those differ, and other units that may ask. */
export async function rewriteServices(
  { tx, organisationId, now }: WorkContext,
  changed: readonly { readonly before: ServiceState; readonly after: ServiceState }[],
): Promise<void> {
  const known = await servicesById(
    tx,
    changed.map(({ after }) => after.id),
  )
  const terms = await readTerms(
    tx,
    [...known.values()].map(({ termsId }) => termsId),
  )
  for (const { before, after } of changed) {
    const old = terms.get(known.get(after.id)?.termsId ?? '')
    if (old === undefined) throw new Error(`No service ${after.id}`)
    const termsId = sameTerms(before, after) ? old.id : uuidv7()
    const { nameId, nameEn, descriptionId, descriptionEn, doneWellId, doneWellEn } = after
    const { promises, stopsClock } = after
    if (termsId !== old.id)
      await insertTerms(tx, {
        ...old,
        id: termsId,
        doneWellId,
        doneWellEn,
        since: now,
        madeBy: null,
        promises: [...promises],
        stopsClock: [...stopsClock],
      })
    await updateService(tx, after.id, { nameId, nameEn, descriptionId, descriptionEn, termsId, now })
    await saveAskerUnits(tx, organisationId, after.id, after.askerUnitIds)
  }
}

function sameTerms(one: ServiceState, other: ServiceState): boolean {
  const terms = ({ promises, stopsClock, doneWellId, doneWellEn }: ServiceState) =>
    JSON.stringify([
      promises.map(({ priority, responseMinutes, completionMinutes }) => [
        priority,
        responseMinutes,
        completionMinutes,
      ]),
      stopsClock.toSorted(),
      doneWellId,
      doneWellEn,
    ])
  return terms(one) === terms(other)
}
