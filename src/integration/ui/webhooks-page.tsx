import { IconWebhook } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { WebhookView } from '../contract.ts'
import { usePages } from './api.ts'
import { ShownOnce } from './parts/shown-once.tsx'
import { WebhookForm } from './webhooks/webhook-form.tsx'
import { webhookMessages } from './webhooks/webhook-messages.ts'
import { WebhookState } from './webhooks/webhook-state.tsx'

/** Who is told what happens. */
export function Page() {
  const t = useText(webhookMessages)
  const may = useSession().permissions.includes('webhook:manage')
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('why')}
      back={{ to: '/organisation', label: t('back') }}
      act={may && <Make />}
      wide
    >
      {may ? <List /> : <Empty icon={IconWebhook} text={t('notYours')} />}
    </PageFrame>
  )
}

function Make() {
  const t = useText(webhookMessages)
  const go = useGo()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ readonly webhook: WebhookView; readonly secret: string }>()
  return (
    <>
      <ActButton onClick={() => setMaking(true)}>{t('new')}</ActButton>
      {making && (
        <WebhookForm
          onClose={() => setMaking(false)}
          onDone={(webhook, secret) => {
            setMaking(false)
            setMade({ webhook, secret: secret ?? '' })
          }}
        />
      )}
      {made && (
        <ShownOnce
          title={t('secret.title', { name: made.webhook.name })}
          label={t('secret')}
          secret={made.secret}
          onClose={() => go(`/webhooks/${made.webhook.id}`)}
        />
      )}
    </>
  )
}

function List() {
  const t = useText(webhookMessages)
  const { number } = useFormat()
  const webhooks = usePages('GET /webhooks')
  const columns: readonly Column<WebhookView>[] = [
    { key: 'name', title: t('name'), phone: 'lead', cell: ({ name }) => name },
    { key: 'url', title: t('url'), phone: 'bare', cell: ({ url }) => new URL(url).host },
    {
      key: 'state',
      title: t('column.state'),
      phone: 'bare',
      cell: (webhook) => <WebhookState of={webhook} />,
    },
    {
      key: 'waiting',
      title: t('column.waiting'),
      width: '7rem',
      align: 'end',
      phone: 'line',
      cell: ({ waiting }) => number(waiting),
    },
    {
      key: 'failed',
      title: t('column.failed'),
      width: '6rem',
      align: 'end',
      phone: 'line',
      cell: ({ failed }) => number(failed),
    },
  ]
  return (
    <LongList
      of={webhooks}
      columns={columns}
      label={t('list')}
      rowKey={({ id }) => id}
      to={({ id }) => `/webhooks/${id}`}
      empty={<Empty icon={IconWebhook} text={t('none')} />}
    />
  )
}
