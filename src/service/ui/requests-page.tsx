import { Button, SegmentedControl } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import { RequestCard, useRequestColumns } from './parts/request-columns.tsx'
import { requestsMessages } from './requests-messages.ts'

const sides = ['asked', 'served', 'watched', 'all'] as const
const states = ['all', 'unfinished', 'finished'] as const

/** Requests that concern one, asked or served. */
export function Page() {
  const t = useText(requestsMessages)
  const [filters, setFilters] = useFilters({ side: sides, state: states, q: '' })
  const requests = usePages('GET /requests', { query: { ...filters, limit: 100 } })
  const { request, state, clock, holder, asker } = useRequestColumns()
  const filtered = filters.q !== '' || filters.state !== 'all'
  const ask = <ActButton to="/ask">{t('ask')}</ActButton>
  return (
    <PageFrame title={t('title')} wide act={<Ways ask={requests.rows.length > 0 && ask} />}>
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <SegmentedControl
          aria-label={t('side')}
          value={filters.side}
          onChange={(side) => setFilters({ side })}
          data={sides.map((side) => ({ value: side, label: t(`side.${side}`) }))}
        />
        <SegmentedControl
          aria-label={t('state')}
          value={filters.state}
          onChange={(chosen) => setFilters({ state: chosen })}
          data={states.map((one) => ({ value: one, label: t(`state.${one}`) }))}
        />
      </Filters>
      <LongList
        of={requests}
        columns={
          filters.side === 'asked' ? [request, state, clock, holder] : [request, state, clock, asker, holder]
        }
        label={t('list')}
        rowKey={(row) => row.id}
        to={(row) => `/requests/${row.id}`}
        card={(row) => <RequestCard of={row} side={filters.side === 'asked' ? 'asked' : 'served'} />}
        empty={
          filtered ? (
            <Empty
              text={t('none.found')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '', state: 'all' })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty
              icon={IconListDetails}
              text={t(`none.${filters.side === 'all' ? 'asked' : filters.side}`)}
              act={ask}
            />
          )
        }
      />
    </PageFrame>
  )
}

/** Asking, and what is asked again and again. */
function Ways({ ask }: { readonly ask: ReactNode }) {
  const t = useText(requestsMessages)
  return (
    <>
      {ask}
      <GoButton to="/repeats">{t('repeats')}</GoButton>
    </>
  )
}
