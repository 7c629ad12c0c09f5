import { Button, Fieldset, Stack, Text } from '@mantine/core'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { calendarMessages } from './calendar-messages.ts'
import { hoursOf, spanOf, type CalendarEditor, type SpanValues } from './calendar-values.ts'
import { editorMessages } from './editor-messages.ts'
import { weekdays, withFridayPrayer, type WeekdayKey } from './hours.ts'
import { SpanRows } from './span-rows.tsx'
import { useHoursWords } from './use-hours-words.ts'
import classes from './week-editor.module.css'

/** The hours of each weekday, several spans each. */
export function WeekEditor({ form }: { readonly form: CalendarEditor }) {
  const t = useText(editorMessages)
  const { week } = form.values
  const put = (weekday: WeekdayKey, spans: readonly SpanValues[]): void =>
    form.setFieldValue('week', { ...week, [weekday]: spans })
  const { error } = form.field('week')
  return (
    <Fieldset legend={t('week')} radius="md">
      <Stack gap="sm">
        <Text c="dimmed">{t('week.why')}</Text>
        {typeof error === 'string' && <Text c="var(--mantine-color-error)">{error}</Text>}
        {weekdays.map((weekday) => (
          <Weekday key={weekday} weekday={weekday} form={form} onChange={(spans) => put(weekday, spans)} />
        ))}
      </Stack>
    </Fieldset>
  )
}

interface WeekdayProps {
  readonly weekday: WeekdayKey
  readonly form: CalendarEditor
  readonly onChange: (spans: readonly SpanValues[]) => void
}

function Weekday({ weekday, form, onChange }: WeekdayProps) {
  const t = useText(calendarMessages)
  const words = useHoursWords()
  const spans = form.values.week[weekday]
  const { error } = form.field(`week.${weekday}`)
  const name = words.weekday(weekday)
  return (
    <div
      role="group"
      aria-label={name}
      className={classes['weekday']}
      data-path={`week.${weekday}`}
      tabIndex={-1}
    >
      <div>
        <Text fw={650}>{name}</Text>
        {spans.length === 0 && <Text c="dimmed">{t('off')}</Text>}
      </div>
      <div>
        <SpanRows spans={spans} of={name} onChange={onChange}>
          <Shortcut weekday={weekday} form={form} />
        </SpanRows>
        {typeof error === 'string' && <Text c="var(--mantine-color-error)">{error}</Text>}
      </div>
    </div>
  )
}

/** What offices often want of a weekday, in one press; can be undone. */
function Shortcut({ weekday, form }: Pick<WeekdayProps, 'weekday' | 'form'>) {
  const t = useText(editorMessages)
  const tell = useTell()
  const { week } = form.values
  const hours = week[weekday].flatMap((span) => hoursOf(span) ?? [])
  const undo = (said: string): void =>
    tell.undo(said, () => {
      form.setFieldValue('week', week)
      return Promise.resolve()
    })
  const copy = (): void => {
    const copies = (['2', '3', '4', '5'] as const).map((day) => [day, hours.map(spanOf)])
    form.setFieldValue('week', { ...week, ...Object.fromEntries(copies) })
    undo(t('week.copied'))
  }
  const pray = (): void => {
    form.setFieldValue('week', { ...week, [weekday]: withFridayPrayer(hours).map(spanOf) })
    undo(t('week.fridayDone'))
  }
  if (weekday === '1' && hours.length > 0) return <Small onClick={copy}>{t('week.copy')}</Small>
  if (weekday === '5') return <Small onClick={pray}>{t('week.friday')}</Small>
  return null
}

function Small({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button variant="subtle" size="compact-md" onClick={onClick}>
      {children}
    </Button>
  )
}
