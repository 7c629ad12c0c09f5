import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AnswerKind, ProposalView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { proposalMessages } from './proposal-messages.ts'
import { staleByAnswers } from './stale.ts'

interface AnswerDialogProps {
  readonly view: ProposalView
  readonly onClose: () => void
}

type Answer = { readonly kind: AnswerKind; readonly promisedOn: string; readonly text: string }

/** What the unit answers: accepted with a day, declined with a reason, done. */
export function AnswerDialog({ view, onClose }: AnswerDialogProps) {
  const t = useText(proposalMessages)
  const tell = useTell()
  const today = useToday()
  const answer = useWrite('POST /proposals/:proposalId/answer', { refresh: staleByAnswers })
  const kinds = view.may.answer
  const initialValues: Answer = { kind: kinds[0] ?? 'declined', promisedOn: '', text: '' }
  const form = useApiForm({
    initialValues,
    validate: {
      text: (text: string) => (text.trim() === '' ? t('answer.textNeeded') : null),
      promisedOn: (day: string, { kind }: Answer) =>
        kind === 'accepted' && day === '' ? t('answer.dateNeeded') : null,
    },
    send: ({ kind, promisedOn, text }) =>
      answer.mutateAsync({
        params: { proposalId: view.id },
        body: { kind, text, promisedOn: kind === 'accepted' ? promisedOn : null },
      }),
    onDone: () => {
      tell.done(t('answer.sent'))
      onClose()
    },
  })
  return (
    <Dialog title={t('answer.title')} onClose={onClose} wide>
      <ApiForm form={form} submit={t('answer.send')}>
        <Radio.Group label={t('answer.kind')} {...form.field('kind')}>
          <Stack gap="xs" mt="xs">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`answer.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {!kinds.includes('accepted') && <Text>{t('answer.fromAbove')}</Text>}
        {form.values.kind === 'accepted' && (
          <TextInput
            type="date"
            label={t('answer.promisedOn')}
            description={t('answer.promisedOn.why')}
            min={today}
            required
            {...form.field('promisedOn')}
          />
        )}
        <Textarea
          label={t('answer.text')}
          autosize
          minRows={3}
          maxLength={2000}
          required
          {...form.field('text')}
        />
      </ApiForm>
    </Dialog>
  )
}
