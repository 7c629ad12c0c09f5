import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { DeliveryView, WebhookView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { logMessages } from './log-messages.ts'
import { useOutcome } from './use-outcome.ts'
import { webhookMessages } from './webhook-messages.ts'

interface DeliveryDetailsProps {
  readonly webhook: WebhookView
  readonly messageId: string
  readonly onClose: () => void
}

/** One message to a webhook: what is sent, every attempt, and sending it again. */
export function DeliveryDetails({ webhook, messageId, onClose }: DeliveryDetailsProps) {
  const t = useText(logMessages)
  const events = useText(webhookMessages)
  const params = { webhookId: webhook.id, messageId }
  const delivery = useRead('GET /webhooks/:webhookId/deliveries/:messageId', { params })
  const title = delivery.data === undefined ? t('title') : events(`event.${delivery.data.kind}`)
  return (
    <Dialog wide title={title} onClose={onClose}>
      <Answered of={delivery} shape="text">
        {(view) => (
          <Stack gap="md">
            <About of={view} />
            {webhook.state === 'on' && <Replay webhookId={webhook.id} messageId={messageId} />}
            <Title order={3}>{t('body')}</Title>
            <Code
              block
              style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
              aria-label={t('body')}
              role="region"
            >
              {view.body}
            </Code>
            <Attempts of={view} />
          </Stack>
        )}
      </Answered>
    </Dialog>
  )
}

function About({ of }: { readonly of: DeliveryView }) {
  const t = useText(logMessages)
  return (
    <Facts
      of={[
        [t('state'), <DeliveryState key="state" of={of.state} />],
        [t('at'), <Instant key="at" at={of.at} style="full" />],
        [t('next'), of.dueAt === null ? undefined : <Instant key="due" at={of.dueAt} style="full" />],
        [
          t('id'),
          <Code key="id" style={{ overflowWrap: 'anywhere' }}>
            msg_{of.messageId}
          </Code>,
        ],
      ]}
    />
  )
}

function Replay({ webhookId, messageId }: { readonly webhookId: string; readonly messageId: string }) {
  const t = useText(logMessages)
  const tell = useTell()
  const replay = useWrite('POST /webhooks/:webhookId/deliveries/:messageId/replay', {
    refresh: ['GET /webhooks/:webhookId/deliveries', 'GET /webhooks/:webhookId/deliveries/:messageId'],
  })
  return (
    <Group>
      <Button
        variant="default"
        loading={replay.isPending}
        onClick={() =>
          replay.mutate(
            { params: { webhookId, messageId } },
            { onSuccess: () => tell.done(t('replayed')), onError: tell.failed },
          )
        }
      >
        {t('replay')}
      </Button>
    </Group>
  )
}

function Attempts({ of }: { readonly of: DeliveryView }) {
  const t = useText(logMessages)
  const { number } = useFormat()
  const outcome = useOutcome()
  return (
    <section>
      <Title order={3} mb="xs">
        {t('attempts')}
      </Title>
      {of.attempts.length === 0 && <Text>{t('noAttempts')}</Text>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {of.attempts.map((attempt) => (
          <li key={attempt.id}>
            <Group justify="space-between" gap="xs">
              <Text>{outcome(attempt.outcome, attempt.status)}</Text>
              <Text c="dimmed" size="sm">
                <Instant at={attempt.at} style="full" /> · {t('took', { ms: number(attempt.tookMs) })}
              </Text>
            </Group>
            {attempt.answer !== '' && (
              <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                {attempt.answer}
              </Code>
            )}
          </li>
        ))}
      </Stack>
    </section>
  )
}
