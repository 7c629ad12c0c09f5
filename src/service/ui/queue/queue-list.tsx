import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import type { Selecting } from '../../../platform/ui/lists/use-selection.ts'
import type { Pages } from '../../../platform/ui/client/api-hooks.ts'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../../contract.ts'
import { Assignee, RequestCard, useRequestColumns } from '../parts/request-columns.tsx'
import { queueMessages } from './queue-messages.ts'
import { canBeTaken } from './use-take.ts'

interface QueueListProps {
  readonly of: Pick<Pages<RequestRow, unknown>, 'rows' | 'query'>
  readonly mayServe: boolean
  readonly takingId: string | undefined
  readonly take: (row: RequestRow) => void
  readonly selecting?: Selecting<RequestRow>
  /** Shows everything again, where something is filtered out. */
  readonly clear?: () => void
}

/** The rows of a queue, each to be opened or taken. */
export function QueueList({ of, mayServe, takingId, take, selecting, clear }: QueueListProps) {
  const t = useText(queueMessages)
  const { request, clock, state, asker, assignee } = useRequestColumns()
  const hands = (row: RequestRow) =>
    mayServe && canBeTaken(row) ? (
      <TakeButton row={row} busy={takingId === row.id} take={take} />
    ) : (
      <Assignee of={row} />
    )
  const clearing = (
    <Button variant="default" onClick={clear}>
      {t('clear')}
    </Button>
  )
  return (
    <LongList
      of={of}
      columns={[request, clock, state, asker, { ...assignee, cell: hands }]}
      label={t('list')}
      rowKey={(row) => row.id}
      {...(selecting && { selecting })}
      to={(row) => `/requests/${row.id}`}
      card={(row) => <RequestCard of={row} side="served" act={hands(row)} />}
      empty={
        clear ? (
          <Empty text={t('empty.found')} act={clearing} />
        ) : (
          <Empty icon={IconInbox} text={t('empty')} />
        )
      }
    />
  )
}

interface TakeButtonProps {
  readonly row: RequestRow
  readonly busy: boolean
  readonly take: (row: RequestRow) => void
}

function TakeButton({ row, busy, take }: TakeButtonProps) {
  const t = useText(queueMessages)
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={busy}
      onClick={() => take(row)}
      aria-label={t('take.label', { number: row.number })}
    >
      {t('take')}
    </Button>
  )
}
