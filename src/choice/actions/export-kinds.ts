import { unitNames } from '../../organisation/index.ts'
import { csvDownload } from '../../platform/http/csv-file.ts'
import { accept } from '../../platform/http/result.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import { membersOfKinds } from '../members.ts'
import { choiceMessages } from '../messages.ts'
import { listKinds } from '../store/kinds.ts'
import { listProviders } from '../store/outside-providers.ts'

const columns = ['kindId', 'kindEn', 'what', 'name', 'unit', 'code', 'retired', 'source', 'readOn'] as const

/** Kinds of service as a file: a line for each service, then one for each outside provider. */
export const exportServiceKinds: Act<'GET /service-kinds/kinds.csv'> = async ({ tx, language }) => {
  const say = (key: keyof typeof choiceMessages) => renderText(language, choiceMessages[key])
  const kinds = await listKinds(tx, language)
  const services = await membersOfKinds(
    tx,
    kinds.flatMap(({ serviceIds }) => serviceIds),
  )
  const units = await unitNames(
    tx,
    [...services.values()].map(({ unitId }) => unitId),
  )
  const providers = Map.groupBy(
    await listProviders(
      tx,
      kinds.map(({ id }) => id),
    ),
    ({ kindId }) => kindId,
  )
  const rows = kinds.flatMap(({ id, name, serviceIds }) => [
    ...serviceIds.flatMap((serviceId) => {
      const service = services.get(serviceId)
      const unit = service && units.get(service.unitId)
      if (service === undefined || unit === undefined) return []
      const retired = say(service.retired ? 'csv.yes' : 'csv.no')
      return [
        [
          name.id,
          name.en,
          say('csv.service'),
          service.name[language],
          unit.name[language],
          unit.code,
          retired,
          '',
          '',
        ],
      ]
    }),
    ...(providers.get(id) ?? []).map((one) => [
      name.id,
      name.en,
      say('csv.outside'),
      one.name,
      '',
      '',
      '',
      one.source,
      one.readOn,
    ]),
  ])
  const header = columns.map((column) => say(`csv.${column}`))
  return accept(await csvDownload(`etalase-${say('csv.file')}.csv`, header, rows))
}
