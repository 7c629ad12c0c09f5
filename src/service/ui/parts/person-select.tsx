import type { ComboboxItem } from '@mantine/core'
import type { PersonRow } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { chooseMessages } from './choose-messages.ts'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'

/** A person by name; with `unitId` only those of that unit. */
export function PersonSelect({ unitId, ...rest }: ChoiceProps & { readonly unitId?: string }) {
  const t = useText(chooseMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const people = useRead('GET /people', { query: { q: words.settled, unitId, limit: 20 } }, { keep: true })
  const found = people.data?.rows ?? []
  const elsewhere = rest.value !== null && !found.some(({ id }) => id === rest.value)
  const chosen = useRead(
    'GET /people/:personId',
    { params: { personId: rest.value ?? '' } },
    { enabled: elsewhere },
  )
  const choiceOf = ({ id, name, units }: Pick<PersonRow, 'id' | 'name' | 'units'>): ComboboxItem => {
    const unit = unitId === undefined ? say(units[0]?.name) : ''
    return { value: id, label: unit === '' ? name : `${name} · ${unit}` }
  }
  return (
    <SearchSelect
      {...rest}
      placeholder={t('person.placeholder')}
      words={words}
      found={found.map(choiceOf)}
      busy={people.isFetching}
      chosen={chosen.data && choiceOf(chosen.data)}
    />
  )
}
