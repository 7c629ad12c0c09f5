import { Card, Radio, Stack, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { GoButton, useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Priority, ServiceView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { PersonSelect } from '../parts/person-select.tsx'
import { usualPriority } from '../parts/priorities.ts'
import { AnswerInput } from './answer-input.tsx'
import { useAnswerRules } from './answer-rules.ts'
import { answersOf, emptyValues, fieldOfName, type AnswerValue, type AnswerValues } from './answer-values.ts'
import { askMessages } from './ask-messages.ts'
import { PriorityInput } from './priority-input.tsx'

interface AskValues {
  readonly forWhom: 'me' | 'colleague'
  readonly forPersonId: string | null
  readonly priority: Priority
  readonly answers: AnswerValues
}

/** What is asked: for whom, how urgent, and the service's own questions. What is typed is kept until it is sent. */
export function AskForm({ service }: { readonly service: ServiceView }) {
  const t = useText(askMessages)
  const go = useGo()
  const tell = useTell()
  const ask = useWrite('POST /requests', { refresh: ['GET /requests', 'GET /units/:unitId/queue'] })
  const answerRules = useAnswerRules(service.form)
  const initialValues: AskValues = {
    forWhom: 'me',
    forPersonId: null,
    priority: usualPriority(service.promises),
    answers: emptyValues(service.form),
  }
  const form = useApiForm({
    initialValues,
    draft: `ask:${service.id}`,
    fieldOf: fieldOfName,
    validate: {
      forPersonId: (id: string | null, values: AskValues) => (values.forWhom === 'colleague' && id === null ? t('colleague.needed') : null),
      answers: answerRules,
    },
    send: ({ forWhom, forPersonId, priority, answers }: AskValues) =>
      ask.mutateAsync({
        body: {
          serviceId: service.id,
          priority,
          answers: answersOf(service.form, answers),
          ...(forWhom === 'colleague' && forPersonId !== null && { forPersonId }),
        },
      }),
    onDone: (request) => {
      tell.done(t('sent', { number: request.number }))
      go(`/requests/${request.id}`)
    },
  })
  return (
    <Card withBorder padding="md">
      <ApiForm form={form} submit={t('submit')} beside={<GoButton to={`/services/${service.id}`}>{t('cancel')}</GoButton>}>
        <ForWhom form={form} />
        {service.form.map((field) => {
          const { value, onChange, error } = form.field(`answers.${field.key}`)
          return <AnswerInput key={field.key} field={field} value={value as AnswerValue | undefined} onChange={onChange} error={error} />
        })}
        <PriorityInput
          promises={service.promises}
          value={form.values.priority}
          onChange={(priority) => form.setFieldValue('priority', priority)}
          error={form.field('priority').error}
        />
        <Text size="xs" c="dimmed">
          {t('draft')}
        </Text>
      </ApiForm>
    </Card>
  )
}

function ForWhom({ form }: { readonly form: ReturnType<typeof useApiForm<AskValues, unknown>> }) {
  const t = useText(askMessages)
  return (
    <Stack gap="sm">
      <Radio.Group label={t('forWhom')} {...form.field('forWhom')}>
        <Stack gap={4} mt={6}>
          <Radio value="me" label={t('for.me')} />
          <Radio value="colleague" label={t('for.colleague')} />
        </Stack>
      </Radio.Group>
      {form.values.forWhom === 'colleague' && (
        <PersonSelect
          label={t('colleague')}
          description={t('colleague.why')}
          required
          value={form.values.forPersonId}
          onChange={(id) => form.setFieldValue('forPersonId', id)}
          error={form.field('forPersonId').error}
          path="forPersonId"
        />
      )}
    </Stack>
  )
}
