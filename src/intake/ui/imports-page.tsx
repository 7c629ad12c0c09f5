import { Button, Group } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ImportView } from '../contract.ts'
import { usePages, useWrite } from './api.ts'
import { intakeUiMessages } from './intake-messages.ts'
import { StateWord } from './run/state-word.tsx'

/** All imports, and the beginning of another: the organisation first, then what was asked of it before. */
export function Page() {
  const t = useText(intakeUiMessages)
  const { permissions } = useSession()
  const may = permissions.includes('import:begin')
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('why')}
      back={{ to: '/organisation', label: t('back') }}
      act={permissions.includes('import:run') && <Begin />}
      wide
    >
      {may ? <List /> : <Empty icon={IconTruckDelivery} text={t('notYours')} />}
    </PageFrame>
  )
}

function Begin() {
  const t = useText(intakeUiMessages)
  const go = useGo()
  const tell = useTell()
  const begin = useWrite('POST /imports', {
    refresh: ['GET /imports'],
    onDone: ({ id }) => go(`/imports/${id}`),
  })
  const of = (kind: 'organisation' | 'requests') => ({
    loading: begin.isPending && begin.variables.body.kind === kind,
    onClick: () => begin.mutate({ body: { kind } }, { onError: tell.failed }),
  })
  return (
    <Group gap="sm">
      <Button variant="default" {...of('organisation')}>
        {t('newOrganisation')}
      </Button>
      <ActButton {...of('requests')}>{t('new')}</ActButton>
    </Group>
  )
}

function List() {
  const t = useText(intakeUiMessages)
  const imports = usePages('GET /imports', { query: { limit: 50 } })
  const columns: readonly Column<ImportView>[] = [
    { key: 'file', title: t('column.file'), phone: 'lead', cell: (run) => <FileName of={run} /> },
    { key: 'kind', title: t('column.kind'), phone: 'line', cell: ({ kindName }) => kindName },
    { key: 'state', title: t('column.state'), phone: 'bare', cell: ({ state }) => <StateWord of={state} /> },
    { key: 'by', title: t('column.by'), phone: 'line', cell: ({ startedBy }) => startedBy?.name ?? '' },
    {
      key: 'at',
      title: t('column.at'),
      width: '9rem',
      phone: 'line',
      cell: ({ madeAt }) => <Instant at={madeAt} />,
    },
  ]
  return (
    <LongList
      of={imports}
      columns={columns}
      label={t('list')}
      rowKey={({ id }) => id}
      to={({ id }) => `/imports/${id}`}
      empty={<Empty icon={IconTruckDelivery} text={t('none')} />}
    />
  )
}

function FileName({ of: { files } }: { readonly of: ImportView }) {
  const t = useText(intakeUiMessages)
  const names = files.flatMap(({ name }) => (name === null ? [] : [name]))
  return names.length > 0 ? names.join(', ') : t('noFile')
}
