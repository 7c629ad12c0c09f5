import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { proposalMessages } from './proposal-messages.ts'
import { staleByAnswers, staleByVotes } from './stale.ts'

type Asking = 'answer' | 'edit' | 'merge'

/** What the reader may do with a proposal besides voting. */
export function ProposalActs({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  const { may } = view
  return (
    <>
      {may.answer.length > 0 && <ActButton onClick={() => setAsking('answer')}>{t('answer')}</ActButton>}
      {may.edit && (
        <Button variant="default" onClick={() => setAsking('edit')}>
          {t('edit')}
        </Button>
      )}
      {may.withdraw && <Withdraw view={view} />}
      {may.moderate && view.state === 'open' && (
        <Button variant="default" onClick={() => setAsking('merge')}>
          {t('merge')}
        </Button>
      )}
      {may.moderate && <Remove view={view} />}
      {asking === 'answer' && <AnswerDialog view={view} onClose={close} />}
      {asking === 'edit' && <EditDialog view={view} onClose={close} />}
      {asking === 'merge' && <MergeDialog view={view} onClose={close} />}
    </>
  )
}

function Withdraw({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const withdraw = useWrite('POST /proposals/:proposalId/withdraw', { refresh: staleByVotes })
  return (
    <DangerousAct
      label={t('withdraw')}
      title={t('withdraw.title')}
      consequences={t('withdraw.why')}
      act={t('withdraw')}
      run={async () => {
        await withdraw.mutateAsync({ params: { proposalId: view.id } })
        tell.done(t('withdraw.done'))
      }}
    />
  )
}

function Remove({ view }: { readonly view: ProposalView }) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const go = useGo()
  const remove = useWrite('POST /proposals/:proposalId/remove', { refresh: staleByAnswers })
  return (
    <DangerousAct
      label={t('remove')}
      title={t('remove.title')}
      consequences={t('remove.why')}
      act={t('remove')}
      reason={{ min: 1 }}
      run={async (reason) => {
        await remove.mutateAsync({ params: { proposalId: view.id }, body: { reason } })
        tell.done(t('remove.done'))
        go('/proposals')
      }}
    />
  )
}
