import { Code, Stack } from '@mantine/core'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { WebhookView } from '../contract.ts'
import { useRead } from './api.ts'
import { Facts } from '../../platform/ui/parts/facts.tsx'
import { DeliveryLog } from './webhooks/delivery-log.tsx'
import { MainAct, QuietActs } from './webhooks/webhook-acts.tsx'
import { webhookMessages } from './webhooks/webhook-messages.ts'
import { WebhookState } from './webhooks/webhook-state.tsx'

/** One webhook: where it leads, what it is told, and how the telling went. */
export function Page() {
  const t = useText(webhookMessages)
  const webhookId = useParam('webhookId')
  const webhook = useRead('GET /webhooks/:webhookId', { params: { webhookId } })
  return (
    <PageFrame
      title={webhook.error ? t('title') : webhook.data?.name}
      subtitle={webhook.data && <WebhookState of={webhook.data} />}
      back={{ to: '/webhooks', label: t('title') }}
      act={webhook.data && <MainAct of={webhook.data} />}
      wide
    >
      <Answered of={webhook} shape="card">
        {(view) => (
          <Stack gap="lg">
            <About of={view} />
            <QuietActs of={view} />
            <DeliveryLog of={view} />
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function About({ of }: { readonly of: WebhookView }) {
  const t = useText(webhookMessages)
  const { short, list } = useFormat()
  return (
    <Facts
      of={[
        [
          t('url'),
          <Code key="url" style={{ overflowWrap: 'anywhere' }}>
            {of.url}
          </Code>,
        ],
        [t('events'), list(of.events.map((event) => t(`event.${event}`)))],
        [t('made'), t('madeBy', { when: short(of.madeAt), name: of.madeBy.name })],
        [
          t('failingSince'),
          of.failingSince === null ? undefined : <Instant key="since" at={of.failingSince} />,
        ],
        [
          t('formerUntil'),
          of.formerSecretUntil === null ? undefined : <Instant key="until" at={of.formerSecretUntil} />,
        ],
      ]}
    />
  )
}
