import { Select } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Filters } from '../../../platform/ui/lists/filters.tsx'
import { SearchField } from '../../../platform/ui/lists/search-field.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { priorities } from '../parts/priorities.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import { queueMessages } from './queue-messages.ts'

/** The filters of a queue as its address holds them; the first of each is the default. */
export const queueFilterShape = {
  state: ['unfinished', 'open', 'in_progress', 'paused', 'completed', 'all'],
  assignee: ['anyone', 'nobody', 'me'],
  sort: ['due', 'priority', 'newest'],
  priority: ['', '1', '2', '3', '4'],
  service: '',
  q: '',
} as const

export interface QueueFilterValues {
  readonly state: (typeof queueFilterShape.state)[number]
  readonly assignee: (typeof queueFilterShape.assignee)[number]
  readonly sort: (typeof queueFilterShape.sort)[number]
  readonly priority: (typeof queueFilterShape.priority)[number]
  readonly service: string
  readonly q: string
}

interface QueueFiltersProps {
  readonly unitId: string
  readonly value: QueueFilterValues
  readonly onChange: (change: Partial<QueueFilterValues>) => void
}

/** What of the queue is shown, and in which order. */
export function QueueFilters({ unitId, value, onChange }: QueueFiltersProps) {
  const t = useText(queueMessages)
  const words = useText(standingMessages)
  const { say } = useFormat()
  const services = useRead('GET /units/:unitId/services', { params: { unitId }, query: { limit: 200 } })
  const choose = <Name extends keyof QueueFilterValues>(name: Name, data: readonly { value: QueueFilterValues[Name] & string; label: string }[]) => (
    <Select
      label={t(name as 'state')}
      data={data}
      value={value[name]}
      onChange={(chosen) => onChange({ [name]: chosen ?? '' })}
      allowDeselect={false}
      w={{ base: 'calc(50% - 0.375rem)', sm: '11rem' }}
    />
  )
  return (
    <Filters label={t('filters')}>
      <SearchField label={t('search')} value={value.q} onChange={(q) => onChange({ q })} />
      {choose('state', queueFilterShape.state.map((state) => ({ value: state, label: t(`state.${state}`) })))}
      {choose('assignee', queueFilterShape.assignee.map((who) => ({ value: who, label: t(`assignee.${who}`) })))}
      {choose('priority', [
        { value: '', label: t('priority.any') },
        ...priorities.map((priority) => ({ value: `${priority}` as const, label: words(`priority.${priority}`) })),
      ])}
      {choose('service', [
        { value: '', label: t('service.any') },
        ...(services.data?.rows ?? []).map((service) => ({ value: service.id, label: say(service.name) })),
      ])}
      {choose('sort', queueFilterShape.sort.map((order) => ({ value: order, label: t(`sort.${order}`) })))}
    </Filters>
  )
}
