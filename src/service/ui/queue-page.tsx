import { Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useCallback } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useSelection, type Selecting } from '../../platform/ui/lists/use-selection.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../contract.ts'
import { usePages } from './api.ts'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { bulkMessages } from './bulk/bulk-messages.ts'
import { BulkOutcome } from './bulk/bulk-result.tsx'
import { useBulk } from './bulk/use-bulk.ts'
import { isUnfinished } from './parts/clock-standing.ts'
import { narrowing, noQueueFilters, QueueFilters, queueFilterShape } from './queue/queue-filters.tsx'
import { QueueList } from './queue/queue-list.tsx'
import { queueMessages } from './queue/queue-messages.ts'
import { canBeTaken, useTake } from './queue/use-take.ts'
import { mayLookFurther } from './queue/your-units.ts'

/** Requests that the server takes with one act. */
const mostAtOnce = 100

/** The server counts no further. */
const countedAtMost = 10_000

/** What a unit holds, what is due first on top. */
export function Page() {
  const t = useText(queueMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const [filters, setFilters] = useFilters(queueFilterShape)
  const { service, priority, ...rest } = filters
  const query = {
    ...rest,
    serviceId: service,
    priority: priority === '' ? undefined : Number(priority),
    limit: 100,
  }
  const queue = usePages('GET /units/:unitId/queue', { params: { unitId }, query })
  const { first, rows } = queue
  const mayServe = first?.may.serve === true
  const { takingId, take } = useTake()
  useTakeKey(mayServe ? rows : [], take)
  const selecting = useSelecting(rows)
  const bulk = useBulk(selecting.selection)
  return (
    <PageFrame
      title={
        queue.query.error && first === undefined
          ? t('title.plain')
          : first && t('title', { unit: say(first.unit.name) })
      }
      subtitle={first && <Count total={first.total} />}
      wide
      act={<Ways unitId={unitId} mayServe={mayServe} />}
    >
      <QueueFilters unitId={unitId} value={filters} onChange={setFilters} />
      <Text size="xs" c="dimmed" mb="xs" visibleFrom="sm">
        {t('keys')}
      </Text>
      <BulkOutcome bulk={bulk} />
      <QueueList
        of={queue}
        {...(mayServe && { selecting })}
        mayServe={mayServe}
        takingId={takingId}
        take={take}
        {...(narrowing(filters) > 0 && { clear: () => setFilters(noQueueFilters) })}
      />
      {mayServe && <BulkBar unitId={unitId} selection={selecting.selection} bulk={bulk} />}
    </PageFrame>
  )
}

const rowKey = ({ id }: RequestRow): string => id
const canBeSelected = ({ state }: RequestRow): boolean => isUnfinished(state)

/** Requests that are selected for one act on all of them. */
function useSelecting(rows: readonly RequestRow[]): Selecting<RequestRow> {
  const t = useText(bulkMessages)
  const selection = useSelection(rows, { rowKey, can: canBeSelected, most: mostAtOnce })
  const label = useCallback((row: RequestRow) => t('select', { number: row.number }), [t])
  return { selection, label, labelAll: t('selectAll') }
}

/** What else there is for whoever serves here, or looks further. */
function Ways({ unitId, mayServe }: { readonly unitId: string; readonly mayServe: boolean }) {
  const t = useText(queueMessages)
  const session = useSession()
  return (
    <>
      {mayServe && <GoButton to={`/units/${unitId}/canned-answers`}>{t('canned')}</GoButton>}
      {session.headedUnits.length > 0 && <GoButton to={`/units/${unitId}/mail`}>{t('mail')}</GoButton>}
      {mayLookFurther(session) && <GoButton to="/queue?choose=yes">{t('others')}</GoButton>}
    </>
  )
}

/** How many the filters find, as far as the server counts. */
function Count({ total }: { readonly total: number }) {
  const t = useText(queueMessages)
  const { number } = useFormat()
  return total >= countedAtMost
    ? t('total.many', { shown: number(total) })
    : t('total', { n: total, shown: number(total) })
}

/** t takes the row that has the focus. */
function useTakeKey(rows: readonly RequestRow[], take: (row: RequestRow) => void): void {
  const takeFocused = (): void => {
    const index = document.activeElement?.closest('[data-index]')?.getAttribute('data-index')
    const row = index === null || index === undefined ? undefined : rows[Number(index)]
    if (row && canBeTaken(row)) take(row)
  }
  useHotkeys([['t', takeFocused]])
}
