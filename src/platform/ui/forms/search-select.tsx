import { Select, type ComboboxItem } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { searchSelectMessages } from './search-select-messages.ts'

/** A field in which one of many is chosen. */
export interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  /** With the name under which it was found. */
  readonly onChange: (id: string | null, label?: string) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly w?: object | string
  /** Under which name the form knows the field. */
  readonly path?: string
}

/** What is typed into a {@link SearchSelect}, and what of it to ask the server for. */
export interface SearchWords {
  readonly typed: string
  readonly settled: string
  readonly type: (words: string) => void
}

/** Words as they are typed, and as they stand still long enough to be asked for. */
export function useSearchWords(): SearchWords {
  const [typed, type] = useState('')
  const [settled] = useDebouncedValue(typed, 180)
  return { typed, settled: settled.trim(), type }
}

interface SearchSelectProps extends ChoiceProps {
  readonly placeholder: string
  readonly words: SearchWords
  /** What the words found. */
  readonly found: readonly ComboboxItem[]
  readonly busy: boolean
  /** The chosen one, where it was not chosen here but came with the page. */
  readonly chosen?: ComboboxItem | undefined
}

/** One of many, found by words on the server. */
export function SearchSelect({
  words,
  found,
  busy,
  chosen,
  value,
  onChange,
  path,
  w,
  ...rest
}: SearchSelectProps) {
  const t = useText(searchSelectMessages)
  const [picked, setPicked] = useState<ComboboxItem>()
  const known = [...(picked ? [picked] : []), ...(chosen ? [chosen] : []), ...found]
  const current = known.find((choice) => choice.value === value)
  const others = found.filter((choice) => choice.value !== current?.value)
  const choices = current === undefined ? others : [current, ...others]
  const ids = new Set(found.map((choice) => choice.value))
  // Until the words are answered what is shown has them in it: whoever types fast and presses Enter gets what was typed.
  const isAnswered = words.settled === words.typed.trim() && !busy
  const typed = words.typed.trim().toLowerCase()
  const isFound = ({ value: id, label }: ComboboxItem) =>
    ids.has(id) && (isAnswered || label.toLowerCase().includes(typed))
  return (
    <Select
      {...rest}
      {...(w !== undefined && { w })}
      data={choices}
      value={value}
      onChange={(id) => {
        const choice = choices.find((one) => one.value === id)
        setPicked(choice)
        onChange(id, choice?.label)
      }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear'), 'aria-hidden': false, tabIndex: 0 }}
      onSearchChange={(typed) => words.type(typed === current?.label ? '' : typed)}
      filter={({ options }) =>
        words.typed === '' ? options : options.filter((one) => 'value' in one && isFound(one))
      }
      nothingFoundMessage={t(isAnswered ? 'none' : 'searching')}
      data-path={path}
    />
  )
}
