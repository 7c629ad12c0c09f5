import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CalendarEditor } from './calendar-values.ts'
import classes from './day-editor.module.css'
import { editorMessages } from './editor-messages.ts'
import { SpanRows } from './span-rows.tsx'

const kinds = ['off', 'usual', 'own'] as const

interface DayEditorProps {
  readonly form: CalendarEditor
  readonly index: number
  readonly onRemove: () => void
}

/** One day that differs: which, whether it is worked, at which hours, and why. */
export function DayEditor({ form, index, onRemove }: DayEditorProps) {
  const t = useText(editorMessages)
  const { day: sayDay } = useFormat()
  const day = form.values.days[index]
  if (day === undefined) return null
  const path = `days.${index}`
  const name = /^\d{4}-\d{2}-\d{2}$/.test(day.day) ? sayDay(day.day) : t('day.untitled')
  return (
    <div role="group" aria-label={name} className={classes['day']}>
      <TextInput type="date" label={t('day')} className={classes['date']} {...form.field(`${path}.day`)} />
      <Select
        label={t('kind')}
        className={classes['kind']}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        {...form.field(`${path}.kind`)}
      />
      <TextInput
        label={t('note')}
        className={classes['note']}
        maxLength={200}
        {...form.field(`${path}.note`)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={classes['remove']}
        aria-label={t('day.remove', { day: name })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      {day.kind === 'own' && (
        <div className={classes['hours']}>
          <SpanRows
            spans={day.spans}
            of={name}
            onChange={(spans) => form.setFieldValue(`${path}.spans`, spans)}
          />
        </div>
      )}
    </div>
  )
}
