import { Button, Checkbox } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { UnitRow } from '../contract.ts'
import { usePages, useRead } from './api.ts'
import { unitKindMessages } from './parts/unit-kinds-messages.ts'
import { TreeName } from './unit/tree-name.tsx'
import { unitsMessages } from './unit/units-messages.ts'

/** All units in the order of the tree, or those that words find. */
export function Page() {
  const t = useText(unitsMessages)
  const [filters, setFilters] = useFilters({ q: '', closed: ['no', 'yes'] })
  const organisation = useRead('GET /organisation')
  const query = { q: filters.q, closed: filters.closed === 'yes' ? true : undefined, limit: 200 }
  const units = usePages('GET /units', { query })
  const columns = useColumns(filters.q === '')
  const add = organisation.data?.may.addUnit === true && <ActButton to="/units/new">{t('add')}</ActButton>
  const searched = filters.q !== ''
  return (
    <PageFrame
      title={t('title')}
      back={{ to: '/organisation', label: t('back') }}
      act={(units.rows.length > 0 || searched) && add}
      wide
    >
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <Checkbox
          label={t('closed')}
          checked={filters.closed === 'yes'}
          onChange={(event) => setFilters({ closed: event.currentTarget.checked ? 'yes' : 'no' })}
          mb={8}
        />
      </Filters>
      <LongList
        of={units}
        columns={columns}
        label={t('list')}
        rowKey={(unit) => unit.id}
        to={(unit) => `/units/${unit.id}`}
        empty={
          searched ? (
            <Empty
              text={t('notFound')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '' })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty icon={IconSitemap} text={t('none')} act={add} />
          )
        }
      />
    </PageFrame>
  )
}

function useColumns(tree: boolean): readonly Column<UnitRow>[] {
  const t = useText(unitsMessages)
  const kinds = useText(unitKindMessages)
  const { number } = useFormat()
  return [
    {
      key: 'name',
      title: t('column.name'),
      width: 'minmax(0, 3fr)',
      phone: 'lead',
      cell: (unit) => <TreeName of={unit} indented={tree} />,
    },
    {
      key: 'kind',
      title: t('column.kind'),
      width: '9rem',
      phone: 'hidden',
      cell: (unit) => kinds(unit.kind),
    },
    { key: 'code', title: t('column.code'), width: '8rem', phone: 'hidden', cell: (unit) => unit.code },
    {
      key: 'people',
      title: t('column.people'),
      width: '5rem',
      align: 'end',
      phone: 'hidden',
      cell: (unit) => number(unit.people),
    },
  ]
}
