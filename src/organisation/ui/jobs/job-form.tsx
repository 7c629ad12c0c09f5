import { Stack, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import type { BothLanguages } from '../../../platform/http/endpoint.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { JobView } from '../../contract.ts'
import { jobsMessages } from './jobs-messages.ts'

interface JobValues {
  readonly title: BothLanguages
  readonly description: BothLanguages
  readonly duties: BothLanguages
}

interface JobFormProps {
  /** Without one: a new job. */
  readonly job?: JobView
  readonly submit: string
  readonly back: string
  readonly send: (values: JobValues) => Promise<JobView>
  readonly onDone: (job: JobView) => void
}

const nothing: BothLanguages = { id: '', en: '' }

/** What a job is called, what it is, what belongs to it. */
export function JobForm({ job, submit, back, send, onDone }: JobFormProps) {
  const t = useText(jobsMessages)
  const form = useApiForm({
    initialValues: {
      title: job?.title ?? nothing,
      description: job?.description ?? nothing,
      duties: job?.duties ?? nothing,
    },
    ...(job === undefined && { draft: 'job' }),
    send,
    onDone,
  })
  return (
    <ApiForm form={form} submit={submit} beside={<GoButton to={back}>{t('cancel')}</GoButton>}>
      <Stack gap="lg">
        <BothLanguagesInput label={t('name')} required max={120} {...form.both('title')} />
        <BothLanguagesInput label={t('description')} long max={4000} {...form.both('description')} />
        <BothLanguagesInput
          label={t('duties')}
          description={<Text c="dimmed">{t('dutiesWhy')}</Text>}
          long
          max={8000}
          {...form.both('duties')}
        />
      </Stack>
    </ApiForm>
  )
}
