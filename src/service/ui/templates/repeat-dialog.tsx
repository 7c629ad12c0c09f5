import { NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as ApiFormOf } from '../../../platform/ui/forms/use-api-form.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useLanguage, useText } from '../../../platform/ui/text/use-text.ts'
import type { RepeatBody } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import type { FilledDialogProps } from './keep-template-dialog.tsx'
import { templateMessages } from './template-messages.ts'
import { weekdays } from './weekdays.ts'

interface RepeatValues {
  readonly name: string
  readonly every: RepeatBody['every']
  readonly weekday: string
  readonly monthday: number
  readonly from: string
}

/** How often what is filled in is asked by itself, and from when on. */
export function RepeatDialog({ service, filled, onClose }: FilledDialogProps) {
  const t = useText(templateMessages)
  const { say, short } = useFormat()
  const tell = useTell()
  const go = useGo()
  const today = useToday()
  const begin = useWrite('POST /repeats', { refresh: ['GET /repeats'] })
  const initialValues: RepeatValues = {
    name: say(service.name),
    every: 'week',
    weekday: '1',
    monthday: 1,
    from: today,
  }
  const form = useApiForm({
    initialValues,
    validate: { name: (name: string) => (name.trim() === '' ? t('name.needed') : null) },
    fieldOf: (path) => path.replace(/^body\./, '').replace(/^onDay$/, 'monthday'),
    send: ({ name, every, weekday, monthday, from }: RepeatValues) =>
      begin.mutateAsync({
        body: {
          ...filled,
          serviceId: service.id,
          name,
          every,
          onDay: every === 'week' ? Number(weekday) : Number(monthday),
          from,
        },
      }),
    onDone: ({ name, dueAt }) => {
      tell.done(t('begun', { name, when: short(dueAt) }))
      go('/repeats')
    },
  })
  return (
    <Dialog title={t('repeat')} onClose={onClose}>
      <ApiForm form={form} submit={t('repeat.act')}>
        <Text size="sm">{t('repeat.why')}</Text>
        <TextInput label={t('name')} maxLength={120} required data-path="name" {...form.field('name')} />
        <RhythmFields form={form} />
        <TextInput type="date" label={t('from')} min={today} data-path="from" {...form.field('from')} />
      </ApiForm>
    </Dialog>
  )
}

/** Each week or month, and on which day. */
function RhythmFields({ form }: { readonly form: ApiFormOf<RepeatValues> }) {
  const t = useText(templateMessages)
  const [language] = useLanguage()
  return (
    <>
      <Radio.Group label={t('every')} {...form.field('every')}>
        <Stack gap={4} mt={6}>
          <Radio value="week" label={t('every.week')} />
          <Radio value="month" label={t('every.month')} />
        </Stack>
      </Radio.Group>
      {form.values.every === 'week' ? (
        <Select
          label={t('weekday')}
          data={weekdays(language).map((name, index) => ({ value: String(index + 1), label: name }))}
          allowDeselect={false}
          {...form.field('weekday')}
        />
      ) : (
        <NumberInput
          label={t('monthday')}
          description={t('monthday.why')}
          min={1}
          max={31}
          allowDecimal={false}
          data-path="monthday"
          {...form.field('monthday')}
        />
      )}
    </>
  )
}
