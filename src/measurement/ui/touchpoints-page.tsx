import { Checkbox, Text } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { TouchpointView } from '../contract/touchpoints.ts'
import { usePages } from './api.ts'
import { TouchpointForm } from './touchpoints/touchpoint-form.tsx'
import { touchpointMessages } from './touchpoints/touchpoint-messages.ts'

/** Where customers are served, by name. */
export function Page() {
  const t = useText(touchpointMessages)
  const navigate = useNavigate()
  const [{ q, retired }, setFilters] = useFilters({ q: '', retired: ['no', 'yes'] })
  const [making, setMaking] = useState(false)
  const list = usePages('GET /touchpoints', { query: { q, retired } })
  const act = list.first?.may.make === true && (
    <ActButton onClick={() => setMaking(true)}>{t('make')}</ActButton>
  )
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')} act={list.rows.length > 0 ? act : undefined} wide>
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={q} onChange={(words) => setFilters({ q: words })} />
        <Checkbox
          label={t('showRetired')}
          mb={8}
          checked={retired === 'yes'}
          onChange={(event) => setFilters({ retired: event.currentTarget.checked ? 'yes' : 'no' })}
        />
      </Filters>
      <LongList
        of={list}
        label={t('list')}
        rowKey={({ id }) => id}
        to={({ id }) => `/touchpoints/${id}`}
        columns={useColumns()}
        empty={
          q === '' ? (
            <Empty icon={IconBuildingStore} text={t('none')} act={act || undefined} />
          ) : (
            <Empty text={t('none.found')} />
          )
        }
      />
      {making && (
        <TouchpointForm
          onClose={() => setMaking(false)}
          onMade={({ id }) => void navigate({ to: `/touchpoints/${id}` })}
        />
      )}
    </PageFrame>
  )
}

function useColumns() {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  return [
    {
      key: 'name',
      title: t('field.name'),
      cell: ({ name, retiredAt }: TouchpointView) => (
        <>
          {say(name)}
          {retiredAt !== null && (
            <Text span c="dimmed">
              {' '}
              · {t('retired')}
            </Text>
          )}
        </>
      ),
      phone: 'lead' as const,
    },
    {
      key: 'kind',
      title: t('field.kind'),
      cell: ({ kind }: TouchpointView) => t(`kind.${kind}`),
      width: '11rem',
      phone: 'line' as const,
    },
    {
      key: 'unit',
      title: t('field.unit'),
      cell: ({ unit }: TouchpointView) => say(unit.name),
      width: '16rem',
      phone: 'line' as const,
    },
  ]
}
