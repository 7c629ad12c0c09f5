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
  /** The chosen one, where it was not chosen here but came with the page. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined
}

/** Choosing a person by typing a name. */
export function PersonSelect({ nobody, except, chosen, ...select }: PersonSelectProps) {
  const { say } = useFormat()
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words, 200)
  const people = usePages('GET /people', { query: { q: settled, limit: 20 } })
  const found = people.rows
    .filter((person) => person.id !== except)
    .map(({ id, name, units }) => ({
      value: id as string,
      label: units[0] ? `${name} · ${say(units[0].name)}` : name,
    }))
  const elsewhere =
    chosen !== undefined && select.value === chosen.id && !found.some(({ value }) => value === chosen.id)
  const data = elsewhere ? [{ value: chosen.id, label: chosen.name }, ...found] : found
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
