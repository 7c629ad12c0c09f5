import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePages } from './api.ts'

interface PersonSelectProps extends Omit<
  SelectProps,
  'data' | 'searchable' | 'searchValue' | 'onSearchChange' | 'nothingFoundMessage'
> {
  /** Said where no name matches. */
  readonly nobody: string
  /** A person who cannot be chosen, such as oneself. */
  readonly except?: string
}

/** Choosing a person by typing a name. */
export function PersonSelect({ nobody, except, ...select }: PersonSelectProps) {
  const { say } = useFormat()
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words, 200)
  const people = usePages('GET /people', { query: { q: settled, limit: 20 } })
  const data = people.rows
    .filter((person) => person.id !== except)
    .map(({ id, name, units }) => ({
      value: id as string,
      label: units[0] ? `${name} · ${say(units[0].name)}` : name,
    }))
  return (
    <Select
      {...select}
      searchable
      data={data}
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={people.query.isPending ? undefined : nobody}
    />
  )
}
