import { Checkbox, Stack, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { webhookEvents, type WebhookEvent, type WebhookView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { webhookMessages } from './webhook-messages.ts'

const refresh = ['GET /webhooks', 'GET /webhooks/:webhookId'] as const

interface WebhookFormProps {
  /** Without one: a new webhook. */
  readonly webhook?: WebhookView
  /** With the secret where one was made. */
  readonly onDone: (webhook: WebhookView, secret: string | undefined) => void
  readonly onClose: () => void
}

/** Who is told, where and what. */
export function WebhookForm({ webhook, onDone, onClose }: WebhookFormProps) {
  const t = useText(webhookMessages)
  const make = useWrite('POST /webhooks', { refresh: ['GET /webhooks'] })
  const change = useWrite('PATCH /webhooks/:webhookId', { refresh })
  const form = useApiForm({
    initialValues: {
      name: webhook?.name ?? '',
      url: webhook?.url ?? 'https://',
      events: webhook?.events ?? ([] as WebhookEvent[]),
    },
    validate: {
      name: (name: string) => (name.trim() === '' ? t('nameNeeded') : null),
      url: (url: string) => (url.trim().length < 9 ? t('urlNeeded') : null),
      events: (chosen: readonly WebhookEvent[]) => (chosen.length === 0 ? t('eventsNeeded') : null),
    },
    send: async (body): Promise<readonly [WebhookView, string | undefined]> => {
      if (webhook !== undefined)
        return [await change.mutateAsync({ params: { webhookId: webhook.id }, body }), undefined]
      const { made, secret } = await make.mutateAsync({ body })
      return [made, secret]
    },
    onDone: ([made, secret]) => onDone(made, secret),
  })
  return (
    <Dialog wide title={t(webhook === undefined ? 'new' : 'change.title')} onClose={onClose}>
      <ApiForm form={form} submit={t(webhook === undefined ? 'new' : 'save')}>
        <TextInput
          label={t('name')}
          description={t('nameWhy')}
          maxLength={80}
          required
          data-autofocus
          {...form.field('name')}
        />
        <TextInput
          label={t('url')}
          description={t('urlWhy')}
          type="url"
          maxLength={2000}
          required
          {...form.field('url')}
        />
        <Checkbox.Group label={t('events')} required {...form.field('events')}>
          <Stack gap="xs" mt="sm">
            {webhookEvents.map((event) => (
              <Checkbox key={event} value={event} label={t(`event.${event}`)} description={event} />
            ))}
          </Stack>
        </Checkbox.Group>
      </ApiForm>
    </Dialog>
  )
}
