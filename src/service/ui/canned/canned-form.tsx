import { Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CannedAnswer, CannedAnswerBody } from '../../contract.ts'
import { placeholders } from '../../domain/canned.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { cannedMessages } from './canned-messages.ts'

const refresh = ['GET /units/:unitId/canned-answers'] as const
const nothing: CannedAnswerBody = { title: { id: '', en: '' }, text: { id: '', en: '' } }

interface CannedFormProps {
  readonly unitId: string
  /** Without one: a new answer. */
  readonly answer: CannedAnswer | undefined
  readonly onClose: () => void
}

/** A canned answer in both languages. */
export function CannedForm({ unitId, answer, onClose }: CannedFormProps) {
  const t = useText(cannedMessages)
  const { say, list } = useFormat()
  const tell = useTell()
  const keep = useWrite('POST /units/:unitId/canned-answers', { refresh })
  const change = useWrite('PUT /canned-answers/:cannedAnswerId', { refresh })
  const remove = useWrite('DELETE /canned-answers/:cannedAnswerId', { refresh })
  const form = useApiForm({
    initialValues: answer === undefined ? nothing : { title: answer.title, text: answer.text },
    send: (body: CannedAnswerBody) =>
      answer === undefined
        ? keep.mutateAsync({ params: { unitId }, body })
        : change.mutateAsync({ params: { cannedAnswerId: answer.id }, body }),
    onDone: ({ title }) => {
      tell.done(t('saved', { title: say(title) }))
      onClose()
    },
  })
  const names = list(Object.values(placeholders).map((name) => `{${say(name)}}`))
  const removing = answer && (
    <DangerousAct
      label={t('remove')}
      title={t('remove.title', { title: say(answer.title) })}
      consequences={t('remove.why')}
      act={t('remove')}
      run={async () => {
        await remove.mutateAsync({ params: { cannedAnswerId: answer.id } })
        tell.done(t('removed', { title: say(answer.title) }))
        onClose()
      }}
    />
  )
  return (
    <Dialog title={t(answer === undefined ? 'add' : 'change.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('save')} beside={removing}>
        <BothLanguagesInput label={t('field.title')} max={120} required {...form.both('title')} />
        <BothLanguagesInput
          label={t('field.text')}
          description={<Text size="sm">{t('hint', { names })}</Text>}
          max={4000}
          long
          required
          {...form.both('text')}
        />
      </ApiForm>
    </Dialog>
  )
}
