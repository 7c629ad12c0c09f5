import { Card, Radio, Stack, Text } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as ApiFormOf } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { GoButton, useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Priority, ServiceView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import small from '../parts/small.module.css'
import { PersonSelect } from '../parts/person-select.tsx'
import { usualPriority } from '../parts/priorities.ts'
import { AnswerInput } from './answer-input.tsx'
import { useAnswerRules } from './answer-rules.ts'
import { answersOf, emptyValues, fieldOfName, type AnswerValues } from './answer-values.ts'
import { askMessages } from './ask-messages.ts'
import { PriorityInput } from './priority-input.tsx'

interface AskValues {
  readonly forWhom: 'me' | 'colleague'
  readonly forPersonId: string | null
  readonly priority: Priority
  readonly answers: AnswerValues
}

type AskingForm = ApiFormOf<AskValues>

/** What is asked: for whom, how urgent, and the service's own questions. What is typed is kept until it is sent. */
export function AskForm({ service }: { readonly service: ServiceView }) {
  const t = useText(askMessages)
  const form = useAskForm(service)
  return (
    <Card withBorder padding="md">
      <ApiForm
        form={form}
        submit={t('submit')}
        beside={<GoButton to={`/services/${service.id}`}>{t('cancel')}</GoButton>}
      >
        <ForWhom form={form} />
        {service.form.map((field) => {
          const path = `answers.${field.key}`
          return (
            <AnswerInput
              key={field.key}
              field={field}
              value={form.values.answers[field.key]}
              onChange={(value) => form.setFieldValue(path, value)}
              error={form.mantine.errors[path]}
            />
          )
        })}
        <PriorityInput
          promises={service.promises}
          value={form.values.priority}
          onChange={(priority) => form.setFieldValue('priority', priority)}
          error={form.field('priority').error}
        />
        <Text className={small['small']}>{t('draft')}</Text>
      </ApiForm>
    </Card>
  )
}

function useAskForm(service: ServiceView): AskingForm {
  const t = useText(askMessages)
  const go = useGo()
  const tell = useTell()
  const ask = useWrite('POST /requests', { refresh: ['GET /requests', 'GET /units/:unitId/queue'] })
  const answers = useAnswerRules(service.form)
  const initialValues: AskValues = {
    forWhom: 'me',
    forPersonId: null,
    priority: usualPriority(service.promises),
    answers: emptyValues(service.form),
  }
  return useApiForm({
    initialValues,
    draft: `ask:${service.id}`,
    fieldOf: fieldOfName,
    validate: {
      forPersonId: (id: string | null, { forWhom }: AskValues) =>
        forWhom === 'colleague' && id === null ? t('colleague.needed') : null,
      answers,
    },
    send: (values: AskValues) => {
      const { forWhom, forPersonId, priority } = values
      const forColleague = forWhom === 'colleague' && forPersonId !== null && { forPersonId }
      const body = {
        serviceId: service.id,
        priority,
        answers: answersOf(service.form, values.answers),
        ...forColleague,
      }
      return ask.mutateAsync({ body })
    },
    onDone: (request) => {
      tell.done(t('sent', { number: request.number }))
      go(`/requests/${request.id}`)
    },
  })
}

function ForWhom({ form }: { readonly form: AskingForm }) {
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
          value={form.values.forPersonId}
          onChange={(id) => form.setFieldValue('forPersonId', id)}
          error={form.field('forPersonId').error}
          path="forPersonId"
        />
      )}
    </Stack>
  )
}
