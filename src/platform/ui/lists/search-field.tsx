import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { uiMessages } from '../messages.ts'
import { useText } from '../text/use-text.ts'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label: string
}

/** Words to look for, handed on when one stops typing. */
export function SearchField({ value, onChange, label }: SearchFieldProps) {
  const t = useText(uiMessages)
  const [typed, setTyped] = useState(value)
  const [told, setTold] = useState(value)
  if (told !== value) {
    // The address changed by itself, such as by going back.
    setTold(value)
    setTyped(value)
  }
  const settle = useDebouncedCallback(onChange, 250)
  const type = (words: string): void => {
    setTyped(words)
    settle(words)
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('list.clear')} onClick={() => type('')} />
      }
      style={{ flex: '1 1 14rem' }}
    />
  )
}
