import { Textarea } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import type { InputProps } from '../../../platform/ui/forms/mantine-form.ts'
import type { RequestView } from '../../contract.ts'
import { CannedPicker, useCannedStore, useCannedFor } from './canned-picker.tsx'

interface SpeakingInputProps {
  readonly view: RequestView
  readonly label: string
  readonly description?: ReactNode
  readonly field: InputProps
  readonly minRows: number
  /** True: the dialog opens on it. */
  readonly first?: boolean
}

/** What is said to the asker; whoever serves may put in one of the unit's canned answers, by button or with / in the empty field. */
export function SpeakingInput({ view, label, description, field, minRows, first }: SpeakingInputProps) {
  const input = useRef<HTMLTextAreaElement>(null)
  const store = useCannedStore()
  const answers = useCannedFor(view)
  const text = String(field.value ?? '')
  const insert = (words: string): void => {
    const at = input.current?.selectionStart ?? text.length
    const before = text.slice(0, at)
    const gap = before === '' || /\s$/.test(before) ? '' : ' '
    field.onChange(before + gap + words + text.slice(at))
    const end = at + gap.length + words.length
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(end, end)
    })
  }
  return (
    <div>
      <Textarea
        ref={input}
        label={label}
        {...(description !== undefined && { description })}
        autosize
        minRows={minRows}
        maxRows={12}
        maxLength={4000}
        {...(first === true && { 'data-autofocus': true })}
        data-path="text"
        {...field}
        onKeyDown={(event) => {
          if (answers.length === 0 || event.key !== '/' || text !== '') return
          event.preventDefault()
          store.openDropdown()
        }}
      />
      {answers.length > 0 && <CannedPicker view={view} answers={answers} store={store} onPick={insert} />}
    </div>
  )
}
