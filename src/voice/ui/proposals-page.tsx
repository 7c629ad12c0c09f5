import { Button, Group, Select } from '@mantine/core'
import { IconBulb, IconDownload, IconX } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages, useRead } from './api.ts'
import { boardMessages } from './board/board-messages.ts'
import { ProposalCard, useProposalColumns } from './board/columns.tsx'
import { UnitFilter } from './board/unit-filter.tsx'

const views = ['concerning', 'all', 'mine', 'voted', 'to_answer'] as const
const states = ['alive', 'open', 'accepted', 'done', 'declined', 'withdrawn', 'merged', 'all'] as const
const sorts = ['votes', 'newest'] as const

function useBoard() {
  return useFilters({ view: views, state: states, sort: sorts, q: '', unitId: '', serviceId: '' })
}

/** Proposals on services: those that concern one, or all. */
export function Page() {
  const t = useText(boardMessages)
  const [filters, setFilters] = useBoard()
  const { unitId, serviceId, ...others } = filters
  const proposals = usePages('GET /proposals', {
    query: {
      ...others,
      ...(unitId !== '' && { unitId }),
      ...(serviceId !== '' && { serviceId }),
      limit: 100,
    },
  })
  const columns = useProposalColumns()
  const filtered = filters.q !== '' || filters.state !== 'alive' || unitId !== '' || serviceId !== ''
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')} wide act={<Acts serviceId={serviceId} />}>
      <BoardFilters />
      <LongList
        of={proposals}
        columns={columns}
        label={t('list')}
        rowKey={(row) => row.id}
        to={(row) => `/proposals/${row.id}`}
        card={(row) => <ProposalCard row={row} />}
        empty={
          filtered ? (
            <Empty
              text={t('none.found')}
              act={
                <Button
                  variant="default"
                  onClick={() => setFilters({ q: '', state: 'alive', unitId: '', serviceId: '' })}
                >
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty icon={IconBulb} text={t(`none.${filters.view}`)} />
          )
        }
      />
    </PageFrame>
  )
}

function Acts({ serviceId }: { readonly serviceId: string }) {
  const t = useText(boardMessages)
  const votes = useRead('GET /my-votes')
  return (
    <>
      <ActButton to={serviceId === '' ? '/proposals/new' : `/proposals/new?serviceId=${serviceId}`}>
        {t('propose')}
      </ActButton>
      {votes.data && (
        <GoButton to="/proposals/my-votes">
          {t('myVotes', { used: votes.data.used, of: votes.data.of })}
        </GoButton>
      )}
      <GoButton to="/proposals/rules">{t('rules')}</GoButton>
    </>
  )
}

function BoardFilters() {
  const t = useText(boardMessages)
  const [filters, setFilters] = useBoard()
  const { unitId, serviceId } = filters
  return (
    <>
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <Choice
          label={t('view')}
          of={views}
          value={filters.view}
          say={(view) => t(`view.${view}`)}
          onChange={(view) => setFilters({ view })}
        />
        <Choice
          label={t('state')}
          of={states}
          value={filters.state}
          say={(state) => t(`state.${state}`)}
          onChange={(state) => setFilters({ state })}
        />
        <UnitFilter value={unitId} onChange={(id) => setFilters({ unitId: id })} />
        <Choice
          label={t('sort')}
          of={sorts}
          value={filters.sort}
          say={(sort) => t(`sort.${sort}`)}
          onChange={(sort) => setFilters({ sort })}
        />
      </Filters>
      {(serviceId !== '' || unitId !== '') && (
        <Group gap="sm" mb="md">
          {serviceId !== '' && (
            <ServiceChip serviceId={serviceId} onClear={() => setFilters({ serviceId: '' })} />
          )}
          {unitId !== '' && (
            <Button
              component="a"
              href={downloadAddress('GET /units/:unitId/proposals.csv', { params: { unitId } })}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t('csv')}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}

/** Two beside each other on a phone. */
const half = { base: 'calc(50% - 0.375rem)', xs: '11rem' }

interface ChoiceProps<Word extends string> {
  readonly label: string
  readonly of: readonly Word[]
  readonly value: Word
  readonly say: (word: Word) => string
  readonly onChange: (word: Word) => void
}

function Choice<Word extends string>({ label, of, value, say, onChange }: ChoiceProps<Word>) {
  return (
    <Select
      label={label}
      data={of.map((word) => ({ value: word, label: say(word) }))}
      value={value}
      onChange={(chosen) => {
        const word = of.find((one) => one === chosen)
        if (word !== undefined) onChange(word)
      }}
      allowDeselect={false}
      w={half}
    />
  )
}

function ServiceChip({ serviceId, onClear }: { readonly serviceId: string; readonly onClear: () => void }) {
  const t = useText(boardMessages)
  const { say } = useFormat()
  const service = useRead('GET /services/:serviceId', { params: { serviceId } })
  return (
    <Button
      variant="light"
      onClick={onClear}
      rightSection={<IconX size={16} aria-hidden />}
      title={t('service.clear')}
    >
      {t('service', { service: say(service.data?.name) })}
    </Button>
  )
}
