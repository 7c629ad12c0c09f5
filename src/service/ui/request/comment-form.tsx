import { Button, Card, Stack, Text, Title } from '@mantine/core'
import { ProblemSummary } from '../../../platform/ui/forms/problem-summary.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { SpeakingInput } from '../canned/speaking-input.tsx'
import type { RequestView } from '../../contract.ts'
import { FilesInput, type ReceivedFile } from '../parts/files-input.tsx'
import small from '../parts/small.module.css'
import { actMessages } from './act-messages.ts'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'
import { useAct } from './use-act.ts'

interface CommentValues {
  readonly text: string
  readonly files: readonly ReceivedFile[]
}
const nothingYet: CommentValues = { text: '', files: [] }

/** Something to say, with files. */
export function CommentForm({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const acts = useText(actMessages)
  const tell = useTell()
  const write = useAct('POST /requests/:requestId/comment', () => tell.done(acts('comment.done')))
  const form = useApiForm({
    initialValues: nothingYet,
    draft: `comment:${view.id}`,
    validate: { text: (text: string) => (text.trim() === '' ? t('comment.needed') : null) },
    fieldOf: (name) => name.replace(/^body\./, '').replace(/^attachmentIds.*/, 'files'),
    send: ({ text, files }: CommentValues) =>
      write.mutateAsync({
        params: { requestId: view.id },
        body: { text, attachmentIds: files.map((file) => file.id) },
      }),
    onDone: () => {
      form.mantine.setValues(nothingYet)
      form.mantine.resetDirty()
    },
  })
  return (
    <Card withBorder padding="md" component="section" className={classes['comment']}>
      <Title order={2} mb="xs">
        {t('comment.title')}
      </Title>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <ProblemSummary problem={form.problem} errors={form.mantine.errors} failures={form.failures} />
          <SpeakingInput view={view} label={t('comment.label')} field={form.field('text')} minRows={2} />
          {view.may.attach && (
            <FilesInput
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
    </Card>
  )
}
