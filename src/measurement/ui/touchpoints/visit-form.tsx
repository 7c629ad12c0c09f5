import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { apiHooks } from '../../../platform/ui/client/api-hooks.ts'
import { ProblemSummary } from '../../../platform/ui/forms/problem-summary.tsx'
import { useApiForm, type ApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { VisitBody, VisitEndpoints, VisitReason, VisitView } from '../../contract/touchpoints.ts'
import { type Mark } from '../rate/rating-values.ts'
import classes from './touchpoints.module.css'
import { SatisfactionInput } from '../rate/satisfaction-input.tsx'
import { visitMessages } from './visit-messages.ts'

const { useWrite } = apiHooks<VisitEndpoints>()

interface VisitFormProps {
  readonly code: string
  readonly view: VisitView
  readonly onSent: () => void
}

interface Values {
  readonly satisfaction: Mark | ''
  readonly reasons: VisitReason[]
  readonly comment: string
}
const nothing: Values = { satisfaction: '', reasons: [], comment: '' }

/** A customer's verdict: a mark and send are two taps, everything else may be skipped. Nothing is kept in the browser. */
export function VisitForm({ code, view, onSent }: VisitFormProps) {
  const t = useText(visitMessages)
  const rate = useWrite('POST /t/:code/ratings')
  const form = useApiForm({
    initialValues: nothing,
    validate: { satisfaction: (mark: string) => (mark === '' ? t('needed') : null) },
    send: ({ satisfaction, reasons, comment }) =>
      rate.mutateAsync({
        params: { code },
        body: { satisfaction: Number(satisfaction) as VisitBody['satisfaction'], reasons, comment },
      }),
    onDone: onSent,
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        {form.problem && (
          <ProblemSummary problem={form.problem} errors={form.mantine.errors} failures={form.failures} />
        )}
        <SatisfactionInput label={t('satisfaction')} wordOf={(mark) => t(`mark.${mark}`)} form={form} />
        {form.values.satisfaction !== '' && <Details form={form} view={view} />}
      </Stack>
      <div className={classes['send']}>
        <ActButton type="submit" size="md" loading={form.sending}>
          {t('send')}
        </ActButton>
        <Text size="sm" c="dimmed">
          {t('privacy')}
        </Text>
      </div>
    </form>
  )
}

/** What one may add; unfolds once a mark is chosen. */
function Details({ form, view }: { readonly form: ApiForm<Values>; readonly view: VisitView }) {
  const t = useText(visitMessages)
  const { say } = useFormat()
  return (
    <>
      <Text c="dimmed">{t('optional')}</Text>
      <Checkbox.Group label={t('reasons')} {...form.field('reasons')}>
        <Stack gap="sm" mt="xs">
          {view.reasons.map(({ reason, text }) => (
            <Checkbox key={reason} value={reason} label={say(text)} size="md" />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('comment')}
        description={t('commentHint', { organisation: view.organisation })}
        autosize
        minRows={2}
        maxLength={1000}
        data-path="comment"
        {...form.field('comment')}
      />
    </>
  )
}
