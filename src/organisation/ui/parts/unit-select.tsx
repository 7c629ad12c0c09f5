import type { ComboboxItem } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitRow } from '../../contract.ts'
import { useRead } from '../api.ts'
import { chooseMessages } from './choose-messages.ts'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'

interface UnitSelectProps extends ChoiceProps {
  /** A unit that is not offered. */
  readonly except?: string
}

/** A unit by name or code. */
export function UnitSelect({ except, ...rest }: UnitSelectProps) {
  const t = useText(chooseMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const units = useRead('GET /units', { query: { q: words.settled, limit: 30 } }, { keep: true })
  const found = (units.data?.rows ?? []).filter(({ id }) => id !== except)
  const elsewhere = rest.value !== null && !found.some(({ id }) => id === rest.value)
  const chosen = useRead(
    'GET /units/:unitId',
    { params: { unitId: rest.value ?? '' } },
    { enabled: elsewhere },
  )
  const choiceOf = ({ id, name, code }: Pick<UnitRow, 'id' | 'name' | 'code'>): ComboboxItem => ({
    value: id,
    label: `${say(name)} · ${code}`,
  })
  return (
    <SearchSelect
      {...rest}
      placeholder={t('unit.find')}
      words={words}
      found={found.map(choiceOf)}
      busy={units.isFetching}
      chosen={elsewhere && chosen.data ? choiceOf(chosen.data) : undefined}
    />
  )
}
