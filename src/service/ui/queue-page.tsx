import { Button, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconInbox } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../contract.ts'
import { usePages } from './api.ts'
import { useRequestColumns } from './parts/request-columns.tsx'
import { QueueFilters, queueFilterShape } from './queue/queue-filters.tsx'
import { queueMessages } from './queue/queue-messages.ts'
import { canBeTaken, useTake } from './queue/use-take.ts'
import { mayLookFurther } from './queue/your-units.ts'

/** The server counts no further. */
const countedAtMost = 10_000

/** What a unit holds, what is due first on top. */
export function Page() {
  const t = useText(queueMessages)
  const { say, number } = useFormat()
  const unitId = useParam('unitId')
  const session = useSession()
  const [filters, setFilters] = useFilters(queueFilterShape)
  const { service, priority, ...rest } = filters
  const query = { ...rest, serviceId: service || undefined, priority: priority === '' ? undefined : Number(priority), limit: 100 }
  const queue = usePages('GET /units/:unitId/queue', { params: { unitId }, query })
  const { first, rows } = queue
  const { takingId, take } = useTake()
  const mayServe = first?.may.serve === true
  useTakeKey(rows, mayServe, take)
  const columns = useQueueColumns(mayServe, takingId, take)
  const filtered = Object.entries(queueFilterShape).some(([name, allowed]) => filters[name as 'q'] !== (allowed[0] ?? '') && name !== 'sort')
  const total = first?.total ?? 0
  return (
    <PageFrame
      title={queue.query.error && first === undefined ? t('title.plain') : first && t('title', { unit: say(first.unit.name) })}
      subtitle={first && (total >= countedAtMost ? t('total.many', { shown: number(total) }) : t('total', { n: total, shown: number(total) }))}
      wide
      act={mayLookFurther(session) && <GoButton to="/queue?choose=yes">{t('others')}</GoButton>}
    >
      <QueueFilters unitId={unitId} value={filters} onChange={setFilters} />
      <Text size="xs" c="dimmed" mb="xs" visibleFrom="sm">
        {t('keys')}
      </Text>
      <LongList
        of={queue}
        columns={columns}
        label={t('list')}
        rowKey={(row) => row.id}
        to={(row) => `/requests/${row.id}`}
        empty={
          filtered ? (
            <Empty
              text={t('empty.found')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '', state: 'unfinished', assignee: 'anyone', priority: '', service: '' })}>
                  {t('clear')}
                </Button>
              }
            />
          ) : (
            <Empty icon={IconInbox} text={t('empty')} />
          )
        }
      />
    </PageFrame>
  )
}

function useQueueColumns(mayServe: boolean, takingId: string | undefined, take: (row: RequestRow) => void): readonly Column<RequestRow>[] {
  const t = useText(queueMessages)
  const { request, priority, state, clock, asker, assignee } = useRequestColumns()
  const takeColumn: Column<RequestRow> = {
    ...assignee,
    cell: (row) =>
      mayServe && canBeTaken(row) ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={takingId === row.id}
          onClick={() => take(row)}
          aria-label={t('take.label', { number: row.number })}
        >
          {t('take')}
        </Button>
      ) : (
        assignee.cell(row)
      ),
  }
  return [request, clock, priority, state, asker, takeColumn]
}

/** t takes the row that has the focus. */
function useTakeKey(rows: readonly RequestRow[], mayServe: boolean, take: (row: RequestRow) => void): void {
  useHotkeys([
    [
      't',
      () => {
        const index = document.activeElement?.closest('[data-index]')?.getAttribute('data-index')
        const row = index === null || index === undefined ? undefined : rows[Number(index)]
        if (row && mayServe && canBeTaken(row)) take(row)
      },
    ],
  ])
}
