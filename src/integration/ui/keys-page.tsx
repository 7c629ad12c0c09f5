import { Box, SegmentedControl } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ApiKeyView } from '../contract.ts'
import { usePages } from './api.ts'
import { KeyDetails, KeyState } from './keys/key-details.tsx'
import { KeyForm } from './keys/key-form.tsx'
import { keyMessages } from './keys/key-messages.ts'
import { ShownOnce } from './parts/shown-once.tsx'

/** Keys with which programs work in one's name; for administrators those of everybody. */
export function Page() {
  const t = useText(keyMessages)
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ readonly key: string; readonly made: ApiKeyView }>()
  const make = <ActButton onClick={() => setMaking(true)}>{t('new')}</ActButton>
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('why')}
      back={{ to: '/organisation', label: t('back') }}
      act={make}
      wide
    >
      <List />
      {making && (
        <KeyForm
          onClose={() => setMaking(false)}
          onMade={(answer) => {
            setMaking(false)
            setMade(answer)
          }}
        />
      )}
      {made && (
        <ShownOnce
          title={t('shown.title', { name: made.made.name })}
          label={t('shown.key')}
          secret={made.key}
          onClose={() => setMade(undefined)}
        />
      )}
    </PageFrame>
  )
}

function List() {
  const t = useText(keyMessages)
  const [{ whose, key }, setFilters] = useFilters({ whose: ['own', 'all'], key: '' })
  const keys = usePages('GET /keys', { query: { whose, limit: 50 } })
  const columns = useColumns(whose === 'all')
  const open = keys.rows.find(({ id }) => id === key)
  return (
    <>
      {keys.first?.may.seeAll === true && (
        <SegmentedControl
          aria-label={t('whose')}
          value={whose}
          onChange={(chosen) => setFilters({ whose: chosen === 'all' ? 'all' : 'own' })}
          data={[
            { value: 'own', label: t('whose.own') },
            { value: 'all', label: t('whose.all') },
          ]}
          mb="md"
        />
      )}
      <LongList
        of={keys}
        columns={columns}
        label={t('list')}
        rowKey={({ id }) => id}
        to={({ id }) =>
          `/keys?${new URLSearchParams({ ...(whose === 'all' && { whose }), key: id }).toString()}`
        }
        empty={<Empty icon={IconKey} text={t(whose === 'all' ? 'noneAll' : 'none')} />}
      />
      {open && <KeyDetails of={open} onClose={() => setFilters({ key: '' })} />}
    </>
  )
}

function useColumns(all: boolean): readonly Column<ApiKeyView>[] {
  const t = useText(keyMessages)
  return [
    {
      key: 'name',
      title: t('column.name'),
      phone: 'lead',
      cell: ({ name, hint }) => (
        <>
          {name}{' '}
          <Box component="span" c="dimmed" fz="sm">
            {t('ending', { hint })}
          </Box>
        </>
      ),
    },
    ...(all
      ? [
          {
            key: 'owner',
            title: t('column.owner'),
            phone: 'line',
            cell: ({ owner }: ApiKeyView) => owner.name,
          } as const,
        ]
      : []),
    {
      key: 'state',
      title: t('column.state'),
      width: '12rem',
      phone: 'bare',
      cell: ({ state }) => <KeyState of={state} />,
    },
    {
      key: 'used',
      title: t('column.used'),
      width: '10rem',
      phone: 'line',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('unused') : <Instant at={lastUsedAt} />),
    },
    {
      key: 'ends',
      title: t('column.ends'),
      width: '11rem',
      phone: 'line',
      cell: ({ expiresAt }) => <Instant at={expiresAt} style="day" />,
    },
  ]
}
