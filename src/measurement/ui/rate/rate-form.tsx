import { Button, Card, Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ProblemSummary } from '../../../platform/ui/forms/problem-summary.tsx'
import { useApiForm, type ApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RatingView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { MarkInput } from './mark-input.tsx'
import { rateMessages } from './rate-messages.ts'
import classes from './rate.module.css'
import { marks, ratingBodyOf, ratingValuesOf, type RatingValues } from './rating-values.ts'
import { SatisfactionInput } from './satisfaction-input.tsx'

interface RateFormProps {
  readonly view: RatingView
  readonly onSent: (view: RatingView) => void
  /** Leaves a verdict that was given before as it is. */
  readonly onKeep?: () => void
}

/**
 * One's verdict: a mark and send are two taps, everything else may be skipped. What is typed is kept nowhere but on this
 * screen: on a shared computer a draft would tell the next person how one rates.
 */
export function RateForm({ view, onSent, onKeep }: RateFormProps) {
  const t = useText(rateMessages)
  const requestId = view.request.id
  const rate = useWrite('PUT /requests/:requestId/rating', { refresh: ['GET /ratings/waiting'] })
  const form = useApiForm<RatingValues, RatingView>({
    initialValues: ratingValuesOf(view.rating),
    validate: { satisfaction: (mark: string) => (mark === '' ? t('needed') : null) },
    send: (values) => rate.mutateAsync({ params: { requestId }, body: ratingBodyOf(values) }),
    onDone: onSent,
  })
  const chosen = form.values.satisfaction !== ''
  return (
    <form onSubmit={form.submit} noValidate>
      <Card withBorder padding="md">
        <Stack gap="lg">
          {form.problem && (
            <ProblemSummary problem={form.problem} errors={form.mantine.errors} failures={form.failures} />
          )}
          <SatisfactionInput label={t('satisfaction')} wordOf={(mark) => t(`mark.${mark}`)} form={form} />
          {chosen && <Details form={form} reasons={view.reasons} />}
        </Stack>
      </Card>
      <div className={classes['send']}>
        <ActButton type="submit" size="md" loading={form.sending}>
          {t(onKeep ? 'sendChange' : 'send')}
        </ActButton>
        {onKeep && (
          <Button variant="default" size="md" onClick={onKeep}>
            {t('keep')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface DetailsProps {
  readonly form: ApiForm<RatingValues>
  readonly reasons: RatingView['reasons']
}

/** What one may add; unfolds once a mark is chosen. */
function Details({ form, reasons }: DetailsProps) {
  const t = useText(rateMessages)
  const { say } = useFormat()
  const { effort, promiseKept } = form.values
  return (
    <>
      <Text c="dimmed">{t('optional')}</Text>
      <MarkInput
        label={t('effort')}
        path="effort"
        marks={marks.map((mark) => ({ value: mark, sign: mark, word: t(`effort.${mark}`) }))}
        value={effort}
        onChange={(mark) => form.setFieldValue('effort', mark)}
        unchoose={t('unchoose')}
      />
      <MarkInput
        label={t('promise')}
        path="promiseKept"
        marks={(['yes', 'no', 'unsaid'] as const).map((answer) => ({
          value: answer,
          sign: t(`promise.${answer}`),
          word: t(`promise.${answer}`),
        }))}
        value={promiseKept}
        onChange={(answer) => form.setFieldValue('promiseKept', answer)}
      />
      {reasons.length > 0 && (
        <Checkbox.Group
          label={t('reasons')}
          {...form.field('reasonIds')}
          classNames={{ label: classes['label'] ?? '' }}
        >
          <Stack gap="sm" mt="xs">
            {reasons.map((reason) => (
              <Checkbox key={reason.id} value={reason.id} label={say(reason.text)} size="md" />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea
        label={t('comment')}
        description={t('commentHint')}
        autosize
        minRows={3}
        maxLength={2000}
        classNames={{ label: classes['label'] ?? '' }}
        data-path="comment"
        {...form.field('comment')}
      />
    </>
  )
}
