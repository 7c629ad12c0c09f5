import { IconBuildingStore } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceCard } from '../contract.ts'
import { usePages, useRead } from './api.ts'
import { catalogueMessages } from './catalogue/catalogue-messages.ts'
import { PromiseWords } from './catalogue/promise-words.tsx'
import { ServiceName } from './catalogue/service-name.tsx'

/** What a unit offers, and what it retired. */
export function Page() {
  const t = useText(catalogueMessages)
  const { say, dayOf } = useFormat()
  const unitId = useParam('unitId')
  const unit = useRead('GET /units/:unitId', { params: { unitId } })
  const services = usePages('GET /units/:unitId/services', { params: { unitId } })
  const columns: readonly Column<ServiceCard>[] = [
    { key: 'name', title: t('list.name'), cell: (service) => <ServiceName of={service} />, phone: 'lead' },
    {
      key: 'promise',
      title: t('list.promise'),
      cell: (service) => <PromiseWords of={service} />,
      width: '15rem',
      phone: 'line',
    },
    {
      key: 'state',
      title: t('unit.state'),
      cell: ({ retiredAt }) =>
        retiredAt === null ? t('unit.offered') : t('unit.retired', { day: dayOf(retiredAt) }),
      width: '13rem',
      phone: 'bare',
    },
  ]
  const offer = unit.data?.may.changeServices === true && (
    <ActButton to={`/units/${unitId}/services/new`}>{t('unit.offer')}</ActButton>
  )
  return (
    <PageFrame
      title={unit.data === undefined ? undefined : t('unit.title', { unit: say(unit.data.name) })}
      back={{ to: `/units/${unitId}`, label: say(unit.data?.name) }}
      wide
      act={services.rows.length > 0 && offer}
    >
      <LongList
        of={services}
        columns={columns}
        label={t('list')}
        rowKey={(service) => service.id}
        to={(service) => `/services/${service.id}`}
        empty={<Empty icon={IconBuildingStore} text={t('unit.none')} act={offer} />}
      />
    </PageFrame>
  )
}
