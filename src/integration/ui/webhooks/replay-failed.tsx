import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { WebhookView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { logMessages } from './log-messages.ts'

/** Sends everything again that was given up since a day. */
export function ReplayFailed({ of }: { readonly of: WebhookView }) {
  const t = useText(logMessages)
  const tell = useTell()
  const today = useToday()
  const [since, setSince] = useState(today)
  const replay = useWrite('POST /webhooks/:webhookId/replay', {
    refresh: ['GET /webhooks/:webhookId', 'GET /webhooks/:webhookId/deliveries'],
  })
  return (
    <DangerousAct
      label={t('replayFailed')}
      title={t('replayFailed.title')}
      consequences={t('replayFailed.why')}
      act={t('replay')}
      run={async () => {
        const { replayed } = await replay.mutateAsync({ params: { webhookId: of.id }, body: { since } })
        tell.done(t('replayFailed.done', { n: replayed }))
      }}
    >
      <TextInput
        type="date"
        label={t('since')}
        value={since}
        max={today}
        required
        onChange={(event) => setSince(event.currentTarget.value)}
      />
    </DangerousAct>
  )
}
