import { unitNames } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import type { ServiceId } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { servicesWithVoice } from '../eligibility.ts'

/** Services that the actor may propose something for. */
export const listProposable: Act<'GET /proposable-services'> = async (context) => {
  const services = await servicesWithVoice(context)
  const units = await unitNames(
    context.tx,
    services.map(({ unitId }) => unitId),
  )
  return accept({
    services: services.flatMap(({ id, name, unitId }) => {
      const unit = units.get(unitId)
      return unit === undefined ? [] : [{ id: id as ServiceId, name, unit }]
    }),
  })
}
