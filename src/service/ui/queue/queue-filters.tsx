import { Button, Select } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Filters } from '../../../platform/ui/lists/filters.tsx'
import { SearchField } from '../../../platform/ui/lists/search-field.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { priorities } from '../parts/priorities.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import classes from './queue-filters.module.css'
import { queueMessages } from './queue-messages.ts'

/** The filters of a queue as its address holds them; the first of each is the default. */
export const queueFilterShape = {
  state: ['unfinished', 'awaiting_approval', 'open', 'in_progress', 'paused', 'completed', 'all'],
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
type Chosen = Exclude<keyof QueueFilterValues, 'q'>

/** What shows everything that is not finished; the order stays as it is. */
export const noQueueFilters = {
  q: '',
  state: 'unfinished',
  assignee: 'anyone',
  priority: '',
  service: '',
} as const

/** How many filters narrow the queue down. */
export function narrowing(filters: QueueFilterValues): number {
  return (['q', 'state', 'assignee', 'priority', 'service'] as const).filter(
    (name) => filters[name] !== noQueueFilters[name],
  ).length
}

interface QueueFiltersProps {
  readonly unitId: string
  readonly value: QueueFilterValues
  readonly onChange: (change: Partial<QueueFilterValues>) => void
}

/** What of the queue is shown, and in which order; on a phone folded under a button. */
export function QueueFilters({ unitId, value, onChange }: QueueFiltersProps) {
  const t = useText(queueMessages)
  const [unfolded, setUnfolded] = useState(false)
  const choices = useChoices(unitId)
  const narrowed = narrowing({ ...value, q: '' })
  return (
    <Filters label={t('filters')}>
      <SearchField label={t('search')} value={value.q} onChange={(q) => onChange({ q })} />
      <Button
        hiddenFrom="sm"
        variant="default"
        leftSection={<IconAdjustments size={18} aria-hidden />}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('fold', { n: narrowed })}
      </Button>
      <div className={unfolded ? `${classes['choices']} ${classes['unfolded']}` : classes['choices']}>
        {choices.map(({ name, data }) => (
          <Select
            key={name}
            label={t(name)}
            data={data}
            value={value[name]}
            onChange={(chosen) => onChange({ [name]: chosen ?? '' })}
            allowDeselect={false}
          />
        ))}
      </div>
    </Filters>
  )
}

interface Choices {
  readonly name: Chosen
  readonly data: { readonly value: string; readonly label: string }[]
}

function useChoices(unitId: string): readonly Choices[] {
  const t = useText(queueMessages)
  const words = useText(standingMessages)
  const { say } = useFormat()
  const services = useRead('GET /units/:unitId/services', { params: { unitId }, query: { limit: 200 } })
  return [
    {
      name: 'assignee',
      data: queueFilterShape.assignee.map((who) => ({ value: who, label: t(`assignee.${who}`) })),
    },
    {
      name: 'state',
      data: queueFilterShape.state.map((state) => ({ value: state, label: t(`state.${state}`) })),
    },
    {
      name: 'priority',
      data: [
        { value: '', label: t('priority.any') },
        ...priorities.map((priority) => ({ value: String(priority), label: words(`priority.${priority}`) })),
      ],
    },
    {
      name: 'service',
      data: [
        { value: '', label: t('service.any') },
        ...(services.data?.rows ?? []).map((service) => ({ value: service.id, label: say(service.name) })),
      ],
    },
    {
      name: 'sort',
      data: queueFilterShape.sort.map((order) => ({ value: order, label: t(`sort.${order}`) })),
    },
  ]
}
