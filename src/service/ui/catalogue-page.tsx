import { Button } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceCard } from '../contract.ts'
import { usePages } from './api.ts'
import { catalogueMessages } from './catalogue/catalogue-messages.ts'
import { PromiseWords } from './catalogue/promise-words.tsx'
import { ServiceName } from './catalogue/service-name.tsx'
import { UnitSelect } from './parts/unit-select.tsx'

/** Everything that one may ask for. */
export function Page() {
  const t = useText(catalogueMessages)
  const [own] = useSession().headedUnits
  const [filters, setFilters] = useFilters({ q: '', unit: '' })
  const clear = filters.q !== '' || filters.unit !== '' ? () => setFilters({ q: '', unit: '' }) : undefined
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      wide
      act={own && <GoButton to={`/units/${own.id}/services`}>{t('mine')}</GoButton>}
    >
      <Filters label={t('list')}>
        <SearchField label={t('search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <UnitSelect
          label={t('unit')}
          value={filters.unit || null}
          onChange={(unit) => setFilters({ unit: unit ?? '' })}
        />
      </Filters>
      <Services q={filters.q} unitId={filters.unit} clear={clear} />
    </PageFrame>
  )
}

interface ServicesProps {
  readonly q: string
  readonly unitId: string
  /** Shows everything again, where something is filtered out. */
  readonly clear: (() => void) | undefined
}

function Services({ q, unitId, clear }: ServicesProps) {
  const t = useText(catalogueMessages)
  const { say } = useFormat()
  const found = usePages('GET /catalogue', { query: { q, unitId } })
  const columns: readonly Column<ServiceCard>[] = [
    { key: 'name', title: t('list.name'), cell: (service) => <ServiceName of={service} />, phone: 'lead' },
    {
      key: 'unit',
      title: t('list.unit'),
      cell: (service) => say(service.unit.name),
      width: '14rem',
      phone: 'bare',
    },
    {
      key: 'promise',
      title: t('list.promise'),
      cell: (service) => <PromiseWords of={service} />,
      width: '13rem',
      phone: 'line',
    },
  ]
  const clearing = (
    <Button variant="default" onClick={clear}>
      {t('clear')}
    </Button>
  )
  return (
    <LongList
      of={found}
      columns={columns}
      label={t('list')}
      rowKey={(service) => service.id}
      to={(service) => `/services/${service.id}`}
      empty={
        clear ? (
          <Empty text={t('none.found')} act={clearing} />
        ) : (
          <Empty icon={IconBuildingStore} text={t('none.yet')} />
        )
      }
    />
  )
}
