import { Fieldset, SimpleGrid, Stack, Text, type ComboboxItem } from '@mantine/core'
import type { UnitRow } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { SearchSelect, useSearchWords } from '../../../platform/ui/forms/search-select.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { columnOf, meaningOf, withMeaning, type UnitWords } from './draft.ts'
import type { MappingProps } from './file-spelling.tsx'
import { mappingMessages } from './mapping-messages.ts'

/** Which units of the organisation the words of the source mean; what is left open is a unit by its own name. */
export function Units({ draft, look, put }: MappingProps) {
  const t = useText(mappingMessages)
  const chosen = columnOf(draft, 'unit')
  const column = look.columns.find(({ name }) => name === chosen)
  if (chosen === null || column === undefined) return null
  return (
    <Fieldset legend={t('units', { column: chosen })}>
      {column.units === null ? (
        <Text c="dimmed">{t('unitsTooMany')}</Text>
      ) : (
        <Stack gap="sm">
          <Text c="dimmed">{t('unitsWhy')}</Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {column.units.map((likely) => (
              <UnitOfWord
                key={likely.word}
                of={likely}
                meaning={meaningOf(draft, 'unit', likely.word)}
                onChange={(meaning) => put(withMeaning(draft, 'unit', likely.word, meaning))}
              />
            ))}
          </SimpleGrid>
        </Stack>
      )}
    </Fieldset>
  )
}

interface UnitOfWordProps {
  readonly of: UnitWords[number]
  /** The code of a unit, or its name. */
  readonly meaning: string | null
  readonly onChange: (meaning: string | null) => void
}

function UnitOfWord({ of: { word, unit }, meaning, onChange }: UnitOfWordProps) {
  const t = useText(mappingMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const units = useRead('GET /units', ask(words.settled), { keep: true })
  const likely = unit === null ? [] : [choiceOf(unit.word, unit, say)]
  const found = (units.data?.rows ?? []).map((row) => choiceOf(row.code, row, say))
  const chosen = useChosen(meaning, [...likely, ...found])
  return (
    <SearchSelect
      label={word}
      placeholder={t('unitAsWritten')}
      value={meaning}
      onChange={onChange}
      words={words}
      found={found}
      busy={units.isFetching}
      chosen={chosen}
    />
  )
}

/** Closed units too: what was asked of them once is their history. */
function ask(q: string) {
  return { query: { q, closed: true, limit: 30 } }
}

type Say = ReturnType<typeof useFormat>['say']

function choiceOf(value: string, { name, code }: Pick<UnitRow, 'name' | 'code'>, say: Say): ComboboxItem {
  return { value, label: `${say(name)} · ${code}` }
}

/** What a word was said to mean, where it is not among those at hand asked for by its code. */
function useChosen(meaning: string | null, atHand: readonly ComboboxItem[]): ComboboxItem | undefined {
  const { say } = useFormat()
  const known = atHand.find(({ value }) => value === meaning)
  const isElsewhere = meaning !== null && known === undefined
  const asked = useRead('GET /units', ask(meaning ?? ''), { enabled: isElsewhere })
  if (!isElsewhere) return known
  const row = asked.data?.rows.find(({ code }) => code === meaning)
  return row === undefined ? { value: meaning, label: meaning } : choiceOf(meaning, row, say)
}
