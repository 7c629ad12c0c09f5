import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EscalationView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { escalationMessages } from './escalation-messages.ts'
import { staleByEscalations } from './stale.ts'
import { WordsDialog } from './words-dialog.tsx'

/** What the reader may do with an escalation. */
export function EscalationActs({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  const tell = useTell()
  const [asking, setAsking] = useState<'answer' | 'object'>()
  const refresh = staleByEscalations
  const params = { escalationId: view.id }
  const answer = useWrite('POST /escalations/:escalationId/answer', { refresh })
  const object = useWrite('POST /escalations/:escalationId/object', { refresh })
  const accept = useWrite('POST /escalations/:escalationId/accept', {
    refresh,
    onDone: () => tell.done(t('accept.done')),
  })
  return (
    <>
      {view.may.answer && <ActButton onClick={() => setAsking('answer')}>{t('answer')}</ActButton>}
      {view.may.settle && (
        <>
          <ActButton
            loading={accept.isPending}
            onClick={() => accept.mutate({ params }, { onError: tell.failed })}
          >
            {t('accept')}
          </ActButton>
          <Button variant="default" onClick={() => setAsking('object')}>
            {t('object')}
          </Button>
        </>
      )}
      {view.may.withdraw && <Withdraw view={view} />}
      {asking === 'answer' && (
        <WordsDialog
          title={t('answer.title')}
          label={t('answer.text')}
          needed={t('answer.needed')}
          submit={t('answer')}
          name="text"
          send={(text) => answer.mutateAsync({ params, body: { text } })}
          onDone={() => tell.done(t('answer.done'))}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'object' && (
        <WordsDialog
          title={t('object.title')}
          lead={t('object.why')}
          label={t('object.text')}
          needed={t('reason.needed')}
          submit={t('object')}
          name="text"
          send={(text) => object.mutateAsync({ params, body: { text } })}
          onDone={() => tell.done(t('object.done'))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}

function Withdraw({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  const tell = useTell()
  const withdraw = useWrite('POST /escalations/:escalationId/withdraw', { refresh: staleByEscalations })
  return (
    <DangerousAct
      label={t('withdraw')}
      title={t('withdraw.title')}
      consequences={t('withdraw.why')}
      act={t('withdraw')}
      run={async () => {
        await withdraw.mutateAsync({ params: { escalationId: view.id } })
        tell.done(t('withdraw.done'))
      }}
    />
  )
}
