import { Group, Select, Title } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { Filters } from '../../../platform/ui/lists/filters.tsx'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { messageKinds, type DeliveryRow, type WebhookView } from '../../contract.ts'
import { usePages } from '../api.ts'
import { DeliveryDetails } from './delivery-details.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { logMessages } from './log-messages.ts'
import { ReplayFailed } from './replay-failed.tsx'
import { useOutcome } from './use-outcome.ts'
import { webhookMessages } from './webhook-messages.ts'

const states = ['waiting', 'delivered', 'failed'] as const

/** What a webhook was told, the latest first; one of them opens with everything that is known of it. */
export function DeliveryLog({ of }: { readonly of: WebhookView }) {
  const t = useText(logMessages)
  const [{ state, kind, message }, setFilters] = useFilters({
    state: ['any', ...states],
    kind: ['any', ...messageKinds],
    message: '',
  })
  const log = usePages('GET /webhooks/:webhookId/deliveries', {
    params: { webhookId: of.id },
    query: { limit: 50, ...(state !== 'any' && { state }), ...(kind !== 'any' && { kind }) },
  })
  const columns = useColumns()
  const filtered = state !== 'any' || kind !== 'any'
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('title')}</Title>
        {of.failed > 0 && of.state === 'on' && <ReplayFailed of={of} />}
      </Group>
      <LogFilters state={state} kind={kind} onChange={setFilters} />
      <LongList
        of={log}
        columns={columns}
        label={t('list')}
        rowKey={({ messageId }) => messageId}
        to={({ messageId }) => addressOf(of.id, { state, kind, message: messageId })}
        empty={<Empty icon={IconSend} text={t(filtered ? 'notFound' : 'none')} />}
      />
      {message !== '' && (
        <DeliveryDetails webhook={of} messageId={message} onClose={() => setFilters({ message: '' })} />
      )}
    </section>
  )
}

/** The same filters with one delivery open. */
function addressOf(webhookId: string, filters: Readonly<Record<string, string>>): string {
  const given = Object.entries(filters).filter(([, word]) => word !== 'any')
  return `/webhooks/${webhookId}?${new URLSearchParams(given).toString()}`
}

interface LogFiltersProps {
  readonly state: 'any' | (typeof states)[number]
  readonly kind: 'any' | (typeof messageKinds)[number]
  readonly onChange: (change: Partial<Pick<LogFiltersProps, 'state' | 'kind'>>) => void
}

function LogFilters({ state, kind, onChange }: LogFiltersProps) {
  const t = useText(logMessages)
  const events = useText(webhookMessages)
  return (
    <Filters label={t('filters')}>
      <Select
        label={t('state')}
        allowDeselect={false}
        data={(['any', ...states] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        value={state}
        onChange={(chosen) => onChange({ state: states.find((one) => one === chosen) ?? 'any' })}
        w={{ base: '100%', sm: '13rem' }}
      />
      <Select
        label={t('kind')}
        allowDeselect={false}
        data={[
          { value: 'any', label: t('kind.any') },
          ...messageKinds.map((value) => ({ value, label: events(`event.${value}`) })),
        ]}
        value={kind}
        onChange={(chosen) => onChange({ kind: messageKinds.find((one) => one === chosen) ?? 'any' })}
        w={{ base: '100%', sm: '22rem' }}
      />
    </Filters>
  )
}

function useColumns(): readonly Column<DeliveryRow>[] {
  const t = useText(logMessages)
  const events = useText(webhookMessages)
  const { number } = useFormat()
  const outcome = useOutcome()
  return [
    { key: 'kind', title: t('kind'), phone: 'lead', cell: ({ kind }) => events(`event.${kind}`) },
    {
      key: 'state',
      title: t('state'),
      width: '9rem',
      phone: 'bare',
      cell: ({ state }) => <DeliveryState of={state} />,
    },
    {
      key: 'answer',
      title: t('answer'),
      phone: 'bare',
      cell: ({ lastOutcome, lastStatus }) => outcome(lastOutcome, lastStatus),
    },
    {
      key: 'tries',
      title: t('tries'),
      width: '7.5rem',
      align: 'end',
      phone: 'line',
      cell: ({ tries }) => number(tries),
    },
    {
      key: 'at',
      title: t('at'),
      width: '9rem',
      align: 'end',
      phone: 'bare',
      cell: ({ at }) => <Instant at={at} style="short" />,
    },
  ]
}
