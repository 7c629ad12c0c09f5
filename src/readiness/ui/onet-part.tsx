import { Card, Text, TextInput } from '@mantine/core'
import type { ImportView } from '../../intake/contract.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../platform/ui/forms/search-select.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { onetMessages } from './onet-messages.ts'
import classes from './parts/lines.module.css'

/** On an import of skills of O*NET: for which job the skills of an occupation are wished for. */
export function Part() {
  const importId = useParam('importId')
  const { data } = useRead('GET /imports/:importId', { params: { importId } })
  if (data?.kind !== 'onet_skills' || !data.may.change) return null
  return <Wishing of={data} />
}

interface WishValues {
  readonly occupation: string
  readonly jobId: string | null
}

function Wishing({ of: { id, options } }: { readonly of: ImportView }) {
  const t = useText(onetMessages)
  const tell = useTell()
  const save = useWrite('PUT /imports/:importId/options', { refresh: ['GET /imports/:importId'] })
  const textOf = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined)
  const initialValues: WishValues = {
    occupation: textOf('occupation') ?? '',
    jobId: textOf('jobId') ?? null,
  }
  const form = useApiForm({
    initialValues,
    fieldOf: (name) => name.replace(/^body\.options\./, ''),
    validate: {
      occupation: (occupation: string, { jobId }: WishValues) =>
        jobId !== null && occupation.trim() === '' ? t('both') : null,
      jobId: (jobId: string | null, { occupation }: WishValues) =>
        jobId === null && occupation.trim() !== '' ? t('both') : null,
    },
    send: ({ occupation, jobId }: WishValues) =>
      save.mutateAsync({
        params: { importId: id },
        body: {
          options: {
            ...(occupation.trim() !== '' && { occupation: occupation.trim() }),
            ...(jobId !== null && { jobId }),
          },
        },
      }),
    onDone: () => tell.done(t('saved')),
  })
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t('title')}</h2>
      <Text c="dimmed" mb="sm">
        {t('why')}
      </Text>
      <ApiForm form={form} submit={t('save')} quiet>
        <TextInput
          label={t('occupation')}
          description={t('occupation.why')}
          maxLength={10}
          {...form.field('occupation')}
        />
        <JobSelect
          path="jobId"
          value={form.values.jobId}
          onChange={(id) => form.setFieldValue('jobId', id)}
          error={form.mantine.errors['jobId']}
        />
      </ApiForm>
    </Card>
  )
}

function JobSelect(props: Omit<ChoiceProps, 'label'>) {
  const t = useText(onetMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const jobs = useRead('GET /jobs', { query: { q: words.settled, limit: 30 } }, { keep: true })
  return (
    <SearchSelect
      {...props}
      label={t('job')}
      placeholder={t('job.find')}
      words={words}
      found={(jobs.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))}
      busy={jobs.isFetching}
    />
  )
}
