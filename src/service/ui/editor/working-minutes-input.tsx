import { Group, Input, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { editorMessages } from './editor-messages.ts'

interface WorkingMinutesInputProps {
  readonly label: string
  /** Null: nothing is promised. */
  readonly value: number | null
  readonly onChange: (minutes: number | null) => void
  readonly error?: ReactNode
  readonly path: string
}

/** Working time in hours and minutes; a "day" would mean something else in every unit. */
export function WorkingMinutesInput({ label, value, onChange, error, path }: WorkingMinutesInputProps) {
  const t = useText(editorMessages)
  const hours = value === null ? '' : Math.floor(value / 60)
  const minutes = value === null ? '' : value % 60
  const change = (newHours: string | number, newMinutes: string | number): void =>
    onChange(newHours === '' && newMinutes === '' ? null : Number(newHours) * 60 + Number(newMinutes))
  const common = {
    min: 0,
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    w: '6.5rem',
    inputMode: 'numeric',
    error: Boolean(error),
  } as const
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <Group gap="xs" mt={4}>
        <NumberInput
          {...common}
          aria-label={t('hours.label', { what: label })}
          value={hours}
          onChange={(typed) => change(typed, minutes)}
          rightSection={<span aria-hidden>{t('hours')}</span>}
          rightSectionWidth="3.2rem"
          max={16_000}
          data-path={path}
        />
        <NumberInput
          {...common}
          aria-label={t('minutes.label', { what: label })}
          value={minutes}
          onChange={(typed) => change(hours, typed)}
          rightSection={<span aria-hidden>{t('minutes')}</span>}
          rightSectionWidth="4.2rem"
          max={59}
        />
      </Group>
    </Input.Wrapper>
  )
}
