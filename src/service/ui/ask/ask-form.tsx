import { Button, Card, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as ApiFormOf } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { GoButton, useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { FilledForm, Priority, ServiceView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import small from '../parts/small.module.css'
import { PersonSelect } from '../parts/person-select.tsx'
import { usualPriority } from '../parts/priorities.ts'
import { refill, type Refilled } from '../templates/filled.ts'
import { KeepTemplateDialog, type Filled } from '../templates/keep-template-dialog.tsx'
import { RepeatDialog } from '../templates/repeat-dialog.tsx'
import { templateMessages } from '../templates/template-messages.ts'
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

interface AskFormProps {
  readonly service: ServiceView
  /** What was filled in before: a template, or an earlier request. */
  readonly filled?: Pick<FilledForm, 'priority' | 'answers' | 'forPerson'>
}

/** What is asked: for whom, how urgent, and the service's own questions. What is typed is kept until it is sent. */
export function AskForm({ service, filled }: AskFormProps) {
  const t = useText(askMessages)
  const templates = useText(templateMessages)
  const before = filled && refill(service.form, service.promises, filled)
  const form = useAskForm(service, filled, before)
  return (
    <Card withBorder padding="md">
      {before && (
        <Text mb="md" role="status">
          {templates('filled')} {before.left > 0 && templates('left', { n: before.left })}
        </Text>
      )}
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
      <Keeping service={service} form={form} />
    </Card>
  )
}

/** What else can be done with a form that is filled in: keep it, or have it asked again and again. */
function Keeping({ service, form }: { readonly service: ServiceView; readonly form: AskingForm }) {
  const t = useText(templateMessages)
  const [open, setOpen] = useState<'keep' | 'repeat'>()
  // Only what could be sent is kept: what is wrong is shown in the form first.
  const begin = (what: 'keep' | 'repeat') =>
    form.mantine.onSubmit(
      () => setOpen(what),
      () => undefined,
    )()
  const { forWhom, forPersonId, priority, answers } = form.values
  const given = {
    service,
    onClose: () => setOpen(undefined),
    filled: {
      priority,
      answers: answersOf(service.form, answers),
      forPersonId: forWhom === 'colleague' ? (forPersonId as Filled['forPersonId']) : null,
    },
  }
  return (
    <Group gap="xs" mt="sm">
      <Button variant="subtle" size="compact-md" onClick={() => begin('keep')}>
        {t('keep')}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={() => begin('repeat')}>
        {t('repeat')}
      </Button>
      {open === 'keep' && <KeepTemplateDialog {...given} />}
      {open === 'repeat' && <RepeatDialog {...given} />}
    </Group>
  )
}

function useAskForm(
  service: ServiceView,
  filled: AskFormProps['filled'],
  before: Refilled | undefined,
): AskingForm {
  const t = useText(askMessages)
  const go = useGo()
  const tell = useTell()
  const ask = useWrite('POST /requests', { refresh: ['GET /requests', 'GET /units/:unitId/queue'] })
  const answers = useAnswerRules(service.form)
  const initialValues: AskValues = {
    forWhom: filled?.forPerson ? 'colleague' : 'me',
    forPersonId: filled?.forPerson?.id ?? null,
    priority: before?.priority ?? usualPriority(service.promises),
    answers: before?.answers ?? emptyValues(service.form),
  }
  return useApiForm({
    initialValues,
    // What is filled in from elsewhere neither meets nor replaces what was typed here before.
    ...(before === undefined && { draft: `ask:${service.id}` }),
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
