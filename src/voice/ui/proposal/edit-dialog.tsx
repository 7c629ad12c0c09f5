import { Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ProposalView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { proposalMessages } from './proposal-messages.ts'
import { staleByVotes } from './stale.ts'
import { useWordRules, WordsFields } from './words-fields.tsx'

/** Changing the words of one's own proposal. */
export function EditDialog({ view, onClose }: { readonly view: ProposalView; readonly onClose: () => void }) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const rules = useWordRules()
  const change = useWrite('PUT /proposals/:proposalId', { refresh: staleByVotes })
  const form = useApiForm({
    initialValues: { title: view.title, text: view.text },
    validate: rules,
    send: (body) => change.mutateAsync({ params: { proposalId: view.id }, body }),
    onDone: () => {
      tell.done(t('edit.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('edit')} onClose={onClose} wide>
      <Text mb="md">{t('edit.why')}</Text>
      <ApiForm form={form} submit={t('save')}>
        <WordsFields field={form.field} />
      </ApiForm>
    </Dialog>
  )
}
