import { Button, Card, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton, Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RequestId } from '../../service/contract.ts'
import type { EscalationView, RequestEscalations } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { escalationMessages } from './escalation/escalation-messages.ts'
import { EscalationState } from './escalation/escalation-state.tsx'
import { staleByEscalations } from './escalation/stale.ts'
import { WordsDialog } from './escalation/words-dialog.tsx'
import classes from './voice.module.css'

/** On the page of a request: taking it up the line, and how far it went. Nothing where there is nothing to say. */
export function Part() {
  const requestId = useParam('requestId') as RequestId
  const escalations = useRead('GET /requests/:requestId/escalations', { params: { requestId } })
  const known = escalations.data
  if (known === undefined || (known.rows.length === 0 && known.may.escalate === null)) return null
  return <Escalations requestId={requestId} known={known} />
}

interface EscalationsProps {
  readonly requestId: RequestId
  readonly known: RequestEscalations
}

function Escalations({ requestId, known }: EscalationsProps) {
  const t = useText(escalationMessages)
  const { rows, may } = known
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      {may.escalate !== null && <Offer requestId={requestId} ground={may.escalate} />}
      <ul className={classes['lines']}>
        {rows.map((view) => (
          <li key={view.id}>
            <One view={view} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function One({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  return (
    <>
      <EscalationState view={view} />
      <Text className={classes['small']}>{view.reason}</Text>
      {view.state === 'closed' ? (
        <Go to={`/escalations/${view.id}`}>{t('open')}</Go>
      ) : (
        <GoButton to={`/escalations/${view.id}`} size="compact-md" mt="xs">
          {t('open')}
        </GoButton>
      )}
    </>
  )
}

interface OfferProps {
  readonly requestId: RequestId
  readonly ground: EscalationView['ground']
}

function Offer({ requestId, ground }: OfferProps) {
  const t = useText(escalationMessages)
  const tell = useTell()
  const [asking, setAsking] = useState(false)
  const begin = useWrite('POST /requests/:requestId/escalations', { refresh: staleByEscalations })
  return (
    <div>
      <Text>
        {t(`ground.${ground}`)} {t('offer')}
      </Text>
      <Button variant="default" my="xs" onClick={() => setAsking(true)}>
        {t('escalate')}
      </Button>
      {asking && (
        <WordsDialog
          title={t('escalate.title')}
          lead={t('escalate.why')}
          label={t('reason')}
          needed={t('reason.needed')}
          submit={t('escalate')}
          name="reason"
          send={(reason) => begin.mutateAsync({ params: { requestId }, body: { reason } })}
          onDone={() => tell.done(t('escalate.done'))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
