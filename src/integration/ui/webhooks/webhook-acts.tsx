import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { WebhookView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { ShownOnce } from '../parts/shown-once.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { webhookMessages } from './webhook-messages.ts'

const refresh = ['GET /webhooks', 'GET /webhooks/:webhookId', 'GET /webhooks/:webhookId/deliveries'] as const

interface OfOne {
  readonly of: WebhookView
}

/** What is most likely wanted: a test where it is on, else switching it on. */
export function MainAct({ of }: OfOne) {
  const t = useText(webhookMessages)
  const tell = useTell()
  const test = useWrite('POST /webhooks/:webhookId/test', {
    refresh: ['GET /webhooks/:webhookId/deliveries'],
  })
  const change = useWrite('PATCH /webhooks/:webhookId', { refresh })
  const params = { webhookId: of.id }
  const onError = tell.failed
  if (of.state === 'on')
    return (
      <ActButton
        loading={test.isPending}
        onClick={() => test.mutate({ params }, { onSuccess: () => tell.done(t('tested')), onError })}
      >
        {t('test')}
      </ActButton>
    )
  return (
    <ActButton
      loading={change.isPending}
      onClick={() =>
        change.mutate(
          { params, body: { on: true } },
          { onSuccess: ({ name }) => tell.done(t('on.done', { name })), onError },
        )
      }
    >
      {t('on')}
    </ActButton>
  )
}

/** Everything else that can be done with it. */
export function QuietActs({ of }: OfOne) {
  const t = useText(webhookMessages)
  const tell = useTell()
  const go = useGo()
  const [changing, setChanging] = useState(false)
  const remove = useWrite('DELETE /webhooks/:webhookId', { refresh: ['GET /webhooks'] })
  const { name } = of
  const params = { webhookId: of.id }
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      <Rotate of={of} />
      {of.state === 'on' && <SwitchOff of={of} />}
      <DangerousAct
        label={t('remove')}
        title={t('remove.title', { name })}
        consequences={t('remove.why')}
        act={t('remove')}
        run={async () => {
          await remove.mutateAsync({ params })
          tell.done(t('removed', { name }))
          go('/webhooks')
        }}
      />
      {changing && (
        <WebhookForm
          webhook={of}
          onClose={() => setChanging(false)}
          onDone={(changed) => {
            setChanging(false)
            tell.done(t('saved', { name: changed.name }))
          }}
        />
      )}
    </Group>
  )
}

function SwitchOff({ of }: OfOne) {
  const t = useText(webhookMessages)
  const tell = useTell()
  const change = useWrite('PATCH /webhooks/:webhookId', { refresh })
  const { name } = of
  return (
    <DangerousAct
      label={t('off')}
      title={t('off.title', { name })}
      consequences={t('off.why')}
      act={t('off')}
      run={async () => {
        await change.mutateAsync({ params: { webhookId: of.id }, body: { on: false } })
        tell.done(t('off.done', { name }))
      }}
    />
  )
}

function Rotate({ of }: OfOne) {
  const t = useText(webhookMessages)
  const [secret, setSecret] = useState<string>()
  const rotate = useWrite('POST /webhooks/:webhookId/rotate', { refresh: ['GET /webhooks/:webhookId'] })
  const { name } = of
  return (
    <>
      <DangerousAct
        label={t('rotate')}
        title={t('rotate.title', { name })}
        consequences={t('rotate.why')}
        act={t('rotate')}
        run={async () => setSecret((await rotate.mutateAsync({ params: { webhookId: of.id } })).secret)}
      />
      {secret !== undefined && (
        <ShownOnce
          title={t('secret.title', { name })}
          label={t('secret')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
    </>
  )
}
