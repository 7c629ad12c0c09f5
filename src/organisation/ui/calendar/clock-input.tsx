import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { readClock } from './hours.ts'

interface ClockInputProps {
  readonly label: string
  /** `08:00`; '' where there is none yet. */
  readonly value: string
  readonly onChange: (clock: string) => void
}

/** A time of day by the 24-hour clock, written as the reader's language writes it, whatever the browser's own habit is. */
export function ClockInput({ label, value, onChange }: ClockInputProps) {
  const { language } = useFormat()
  const [typed, setTyped] = useState<string>()
  const written = language === 'id' ? value.replace(':', '.') : value
  const wrong = typed !== undefined && typed !== '' && readClock(typed) === undefined
  return (
    <TextInput
      aria-label={label}
      className="tabular"
      w="4.5rem"
      inputMode="decimal"
      maxLength={5}
      placeholder={language === 'id' ? '00.00' : '00:00'}
      value={typed ?? written}
      error={wrong}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readClock(event.currentTarget.value) ?? '')
      }}
      onBlur={() => {
        // What cannot be read stays as it was typed, to be corrected.
        if (!wrong) setTyped(undefined)
      }}
    />
  )
}
