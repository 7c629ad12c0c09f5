import { Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MailView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { mailMessages } from './mail-messages.ts'
import { PersonSelect } from './person-select.tsx'

interface LetInValues {
  readonly personId: string | null
}

/** As whose a mail is let in. */
export function LetInDialog({ mail, onClose }: { readonly mail: MailView; readonly onClose: () => void }) {
  const t = useText(mailMessages)
  const tell = useTell()
  const letIn = useWrite('POST /mails/:mailId/let-in', {
    refresh: ['GET /mails/:mailId', 'GET /units/:unitId/mails', 'GET /units/:unitId/mailbox'],
  })
  const initialValues: LetInValues = { personId: mail.person?.id ?? null }
  const form = useApiForm({
    initialValues,
    validate: { personId: (id: string | null) => (id === null ? t('letIn.needed') : null) },
    send: ({ personId }: LetInValues) =>
      letIn.mutateAsync({ params: { mailId: mail.id }, body: { personId: personId ?? '' } }),
    onDone: ({ request }) => {
      tell.done(t('letIn.done', { number: request?.number ?? '—' }))
      onClose()
    },
  })
  return (
    <Dialog title={t('letIn.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('letIn.act')}>
        <Text>
          {mail.answers === null ? t('letIn.request') : t('letIn.comment', { number: mail.answers.number })}
        </Text>
        <PersonSelect
          label={t('letIn.person')}
          value={form.values.personId}
          onChange={(id) => form.setFieldValue('personId', id)}
          error={form.field('personId').error}
          path="personId"
        />
      </ApiForm>
    </Dialog>
  )
}
