import { SearchSelect, useSearchWords } from '../../../platform/ui/forms/search-select.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { boardMessages } from './board-messages.ts'

interface UnitFilterProps {
  /** Empty: all units. */
  readonly value: string
  readonly onChange: (unitId: string) => void
}

/** Whose services proposals are about. */
export function UnitFilter({ value, onChange }: UnitFilterProps) {
  const t = useText(boardMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const units = useRead('GET /units', { query: { q: words.settled, limit: 30 } }, { keep: true })
  const chosen = useRead('GET /units/:unitId', { params: { unitId: value } }, { enabled: value !== '' })
  return (
    <SearchSelect
      label={t('unit')}
      placeholder={t('unit.placeholder')}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      words={words}
      found={(units.data?.rows ?? []).map(({ id, name, code }) => ({
        value: id,
        label: `${say(name)} · ${code}`,
      }))}
      busy={units.isFetching}
      chosen={chosen.data && { value, label: `${say(chosen.data.name)} · ${chosen.data.code}` }}
      w={{ base: 'calc(50% - 0.375rem)', sm: '15rem' }}
    />
  )
}
