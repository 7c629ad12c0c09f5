import { Button, Fieldset, Select, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { newDay, type CalendarEditor, type DayValues } from './calendar-values.ts'
import { DayEditor } from './day-editor.tsx'
import { editorMessages } from './editor-messages.ts'

/** Beyond this many days one looks at a year at a time. */
const atOnce = 40
/** The server takes no more. */
const most = 2000

/** Days that differ from their weekday: off, or worked. */
export function DaysEditor({ form }: { readonly form: CalendarEditor }) {
  const t = useText(editorMessages)
  const { day: sayDay } = useFormat()
  const tell = useTell()
  const { days } = form.values
  const { year, years, choose } = useYear(days)
  const remove = (day: DayValues, index: number): void => {
    form.mantine.removeListItem('days', index)
    const name = day.day === '' ? t('day.untitled') : sayDay(day.day)
    tell.undo(t('day.removed', { day: name }), () => {
      form.mantine.insertListItem('days', day, index)
      return Promise.resolve()
    })
  }
  const { error } = form.field('days')
  return (
    <Fieldset legend={t('days')} radius="md">
      <Stack gap="sm">
        {typeof error === 'string' && <Text c="var(--mantine-color-error)">{error}</Text>}
        {days.length === 0 && <Text c="dimmed">{t('days.none')}</Text>}
        {days.length > atOnce && (
          <Select
            label={t('days.year')}
            data={years}
            value={year}
            onChange={choose}
            allowDeselect={false}
            maw="12rem"
          />
        )}
        {days.map((day, index) =>
          isShown(day, days.length, year) ? (
            <DayEditor key={day.row} form={form} index={index} onRemove={() => remove(day, index)} />
          ) : null,
        )}
        {days.length < most && (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              data-path="days"
              onClick={() => form.mantine.insertListItem('days', newDay(''))}
            >
              {t('days.add')}
            </Button>
          </div>
        )}
      </Stack>
    </Fieldset>
  )
}

/** A day without a date yet is always in sight. */
function isShown({ day }: DayValues, count: number, year: string): boolean {
  return count <= atOnce || day === '' || day.startsWith(year)
}

function useYear(days: readonly DayValues[]) {
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))].filter((one) => one !== '').toSorted()
  const [chosen, setChosen] = useState<string | null>(null)
  const year = chosen !== null && years.includes(chosen) ? chosen : (years.at(-1) ?? '')
  return { year, years, choose: setChosen }
}
