import { Fieldset, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { FileLook } from '../../contract.ts'
import {
  columnOf,
  isNeeded,
  isTable,
  meaningOf,
  partsOf,
  withColumn,
  withMeaning,
  type Part,
  type TablePart,
} from './draft.ts'
import type { MappingProps } from './file-spelling.tsx'
import { mappingMessages } from './mapping-messages.ts'
import classes from './mapping.module.css'
import { Units } from './units.tsx'

/** From which column each part of a request is taken, and what the words of its tables mean. */
export function Parts(props: MappingProps) {
  const { draft } = props
  const parts = partsOf(draft)
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes['pairs'] ?? ''}>
        {parts.map((part) => (
          <ColumnOf key={part} part={part} {...props} />
        ))}
      </SimpleGrid>
      <Units {...props} />
      {parts.filter(isTable).map((part) => (
        <Meanings key={part} part={part} {...props} />
      ))}
    </Stack>
  )
}

function ColumnOf({ part, draft, look, put }: MappingProps & { readonly part: Part }) {
  const t = useText(mappingMessages)
  const chosen = columnOf(draft, part)
  const column = look.columns.find(({ name }) => name === chosen)
  const needed = isNeeded(part, draft)
  return (
    <Select
      label={t(`part.${part}`)}
      required={needed}
      clearable={!needed}
      searchable
      placeholder={t('none')}
      data={[...new Set(look.columns.map(({ name }) => name).filter((name) => name !== ''))]}
      value={chosen}
      onChange={(name) => put(withColumn(draft, part, name, knownOf(look, name)))}
      description={toldOf(part, column?.examples ?? [], t)}
    />
  )
}

/** What a column holds, and what follows from taking ratings. */
function toldOf(
  part: Part,
  examples: readonly string[],
  t: ReturnType<typeof useText<typeof mappingMessages>>,
): string | undefined {
  const cells = examples.slice(0, 2).join(' · ').slice(0, 80)
  const told = [
    ...(examples.length > 0 ? [t('examples', { cells })] : []),
    ...(part === 'rating' ? [t('ratingWhy')] : []),
  ]
  return told.length === 0 ? undefined : told.join('. ')
}

function knownOf({ columns }: FileLook, name: string | null) {
  const column = columns.find((one) => one.name === name)
  return { units: column?.units ?? undefined, cells: column?.values }
}

const meanings = {
  state: [
    'open',
    'in_progress',
    'waiting',
    'waiting_for_asker',
    'waiting_for_third_party',
    'completed',
    'closed',
    'cancelled',
  ],
  priority: ['1', '2', '3', '4'],
  verdict: ['kept', 'broken'],
  rating: ['5', '4', '3', '2', '1'],
} as const satisfies Readonly<Record<TablePart, readonly string[]>>

function Meanings({ part, draft, look, put }: MappingProps & { readonly part: TablePart }) {
  const t = useText(mappingMessages)
  const chosen = columnOf(draft, part)
  const column = look.columns.find(({ name }) => name === chosen)
  if (chosen === null || column === undefined) return null
  return (
    <Fieldset legend={t('meanings', { column: chosen })}>
      {column.values === null ? (
        <Text c="dimmed">{t('tooMany')}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes['pairs'] ?? ''}>
          {column.values.map((cell) => (
            <Select
              key={cell}
              label={cell}
              clearable
              placeholder={t('unsaid')}
              data={choicesOf(part, t)}
              value={meaningOf(draft, part, cell)}
              onChange={(meaning) => put(withMeaning(draft, part, cell, meaning))}
            />
          ))}
        </SimpleGrid>
      )}
    </Fieldset>
  )
}

function choicesOf(part: TablePart, t: ReturnType<typeof useText<typeof mappingMessages>>) {
  if (part === 'state') return meanings.state.map((value) => ({ value, label: t(`state.${value}`) }))
  if (part === 'priority') return meanings.priority.map((value) => ({ value, label: t(`priority.${value}`) }))
  if (part === 'rating') return meanings.rating.map((value) => ({ value, label: t(`rating.${value}`) }))
  return meanings.verdict.map((value) => ({ value, label: t(`verdict.${value}`) }))
}
