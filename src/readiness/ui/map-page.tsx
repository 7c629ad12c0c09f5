import { Text } from '@mantine/core'
import { IconMap } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList, wholeList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Verdict } from '../../platform/ui/parts/verdict.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { MapRow } from '../contract.ts'
import { useRead } from './api.ts'
import { mapMessages } from './map/map-messages.ts'
import { Tabs } from './parts/tabs.tsx'

/** How many people are ready for their jobs, unit by unit. */
export function Page() {
  const t = useText(mapMessages)
  const map = useRead('GET /readiness-map')
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')} wide>
      <Tabs />
      <Answered
        of={map}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Empty icon={IconMap} text={t('none')} />}
      >
        {({ rows }) => <Rows rows={rows} />}
      </Answered>
    </PageFrame>
  )
}

function Rows({ rows }: { readonly rows: readonly MapRow[] }) {
  const t = useText(mapMessages)
  const { say } = useFormat()
  const sum = (of: (row: MapRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const columns: readonly Column<MapRow>[] = [
    { key: 'unit', title: t('unit'), cell: ({ unit }) => say(unit.name), phone: 'lead' },
    { key: 'job', title: t('job'), cell: ({ job }) => say(job.title) },
    {
      key: 'ready',
      title: t('ready'),
      cell: (row) => <Share part={row.ready} of={row.people} />,
      width: '11rem',
    },
    {
      key: 'in90',
      title: t('in90'),
      cell: (row) => <Share part={row.in90} of={row.people} />,
      width: '11rem',
    },
  ]
  return (
    <>
      <Text fw={650} mb="md">
        {t('finding', {
          ready: sum(({ ready }) => ready),
          people: sum(({ people }) => people),
          in90: sum(({ in90 }) => in90),
        })}
      </Text>
      <LongList
        of={wholeList(rows)}
        columns={columns}
        label={t('list')}
        rowKey={({ unit, job }) => `${unit.id} ${job.id}`}
        to={({ unit, may }) => (may.readTeam ? `/readiness/units/${unit.id}` : undefined)}
      />
    </>
  )
}

function Share({ part, of }: { readonly part: number; readonly of: number }) {
  const t = useText(mapMessages)
  return (
    <Verdict kind={part === of ? 'kept' : part === 0 ? 'broken' : 'signal'}>
      {t('ready.of', { ready: part, people: of })}
    </Verdict>
  )
}
