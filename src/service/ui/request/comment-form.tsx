import { Button, Card, Stack, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { ProblemSummary } from '../../../platform/ui/forms/problem-summary.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { SpeakingInput } from '../canned/speaking-input.tsx'
import type { MentionStrangers, RequestView } from '../../contract.ts'
import { toSent, type PickedMention } from '../mention/mention-text.ts'
import { StrangersDialog } from '../mention/strangers-dialog.tsx'
import { AttachmentsInput, type ReceivedFile } from '../parts/attachments-input.tsx'
import small from '../parts/small.module.css'
import { actMessages } from './act-messages.ts'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'
import { useAct } from './use-act.ts'

interface CommentValues {
  readonly text: string
  readonly files: readonly ReceivedFile[]
  readonly picked?: readonly PickedMention[]
}
const nothingYet: CommentValues = { text: '', files: [], picked: [] }

/** Something to say, with files, and colleagues mentioned in it. */
export function CommentForm({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const { form, strangers } = useComment(view)
  return (
    <Card withBorder padding="md" component="section" className={classes['comment']}>
      <Title order={2} mb="xs">
        {t('comment.title')}
      </Title>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          {strangers === undefined && (
            <ProblemSummary problem={form.problem} errors={form.mantine.errors} failures={form.failures} />
          )}
          <SpeakingInput
            view={view}
            label={t('comment.label')}
            field={form.field('text')}
            minRows={2}
            mentions={{
              picked: form.values.picked ?? [],
              onPicked: (picked) => form.setFieldValue('picked', picked),
            }}
          />
          {view.may.attach && (
            <AttachmentsInput
              value={form.values.files}
              onChange={(files) => form.setFieldValue('files', files)}
              error={form.field('files').error}
              path="files"
            />
          )}
          <div>
            <Button type="submit" variant="default" loading={form.sending}>
              {t('comment.send')}
            </Button>
          </div>
          <Text className={small['small']}>{t('comment.readers')}</Text>
        </Stack>
      </form>
      {strangers?.asked === true && <StrangersDialog {...strangers} mayInvolve={view.may.involve} />}
    </Card>
  )
}

/** The form; and where somebody mentioned cannot see the request, the question what becomes of that. */
function useComment(view: RequestView) {
  const t = useText(requestMessages)
  const acts = useText(actMessages)
  const tell = useTell()
  const decided = useRef<MentionStrangers>('ask')
  const [closed, setClosed] = useState(0)
  const write = useAct('POST /requests/:requestId/comment', () => tell.done(acts('comment.done')))
  const form = useApiForm({
    initialValues: nothingYet,
    draft: `comment:${view.id}`,
    validate: { text: (text: string) => (text.trim() === '' ? t('comment.needed') : null) },
    fieldOf: (name) => name.replace(/^body\./, '').replace(/^attachmentIds.*/, 'files'),
    send: ({ text, files, picked = [] }: CommentValues) => {
      const strangers = decided.current
      decided.current = 'ask'
      return write.mutateAsync({
        params: { requestId: view.id },
        body: { text: toSent(text, picked), attachmentIds: files.map((file) => file.id), strangers },
      })
    },
    onDone: () => {
      form.mantine.setValues(nothingYet)
      form.mantine.resetDirty()
    },
  })
  const { problem, failures } = form
  const strangers =
    problem?.code === 'mentioned_cannot_see'
      ? {
          asked: failures > closed,
          who: problem.detail ?? problem.title,
          onClose: () => setClosed(failures),
          onDecide: (how: MentionStrangers) => {
            setClosed(failures)
            decided.current = how
            form.submit()
          },
        }
      : undefined
  return { form, strangers }
}
