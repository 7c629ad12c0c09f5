import type { ComboboxItem } from '@mantine/core'
import type { PersonRow } from '../../../organisation/contract.ts'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { mailMessages } from './mail-messages.ts'

/** A person by name. */
export function PersonSelect(props: ChoiceProps) {
  const t = useText(mailMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const people = useRead('GET /people', { query: { q: words.settled, limit: 20 } }, { keep: true })
  const found = people.data?.rows ?? []
  const elsewhere = props.value !== null && !found.some(({ id }) => id === props.value)
  const chosen = useRead(
    'GET /people/:personId',
    { params: { personId: props.value ?? '' } },
    { enabled: elsewhere },
  )
  const choiceOf = ({ id, name, units }: Pick<PersonRow, 'id' | 'name' | 'units'>): ComboboxItem => {
    const unit = say(units[0]?.name)
    return { value: id, label: unit === '' ? name : `${name} · ${unit}` }
  }
  return (
    <SearchSelect
      {...props}
      placeholder={t('letIn.person.placeholder')}
      words={words}
      found={found.map(choiceOf)}
      busy={people.isFetching}
      chosen={chosen.data && choiceOf(chosen.data)}
    />
  )
}
