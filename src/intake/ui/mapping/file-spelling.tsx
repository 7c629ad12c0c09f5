import { Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { FileLook } from '../../contract.ts'
import { formatsOf, missingOf, withFormats, type MappingDraft } from './draft.ts'
import { mappingMessages } from './mapping-messages.ts'
import classes from './mapping.module.css'

export interface MappingProps {
  readonly draft: MappingDraft
  readonly look: FileLook
  readonly put: (changed: MappingDraft) => void
}

/** What holds for the whole file: its source, what a row is, how times and nothing are written. */
export function FileSpelling({ draft, look, put }: MappingProps) {
  const t = useText(mappingMessages)
  const seen = [...new Set(look.columns.flatMap(({ dates }) => dates))]
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes['pairs'] ?? ''}>
      <SystemName key={textOf(draft['system'])} draft={draft} put={put} />
      <Select
        label={t('rows')}
        allowDeselect={false}
        data={[
          { value: 'request', label: t('rowsRequest') },
          { value: 'event', label: t('rowsEvent') },
        ]}
        value={textOf(draft['rows'])}
        onChange={(rows) => put({ ...draft, rows })}
      />
      <TagsInput
        label={t('dates')}
        description={t('datesWhy')}
        data={seen}
        value={formatsOf(draft)}
        onChange={(formats) => put(withFormats(draft, formats))}
      />
      <TagsInput
        label={t('missing')}
        description={t('missingWhy')}
        value={missingOf(draft)}
        onChange={(missing) => put({ ...draft, missing })}
      />
    </SimpleGrid>
  )
}

function SystemName({ draft, put }: Pick<MappingProps, 'draft' | 'put'>) {
  const t = useText(mappingMessages)
  const kept = textOf(draft['system'])
  const [name, setName] = useState(kept)
  return (
    <TextInput
      label={t('system')}
      description={t('systemWhy')}
      value={name}
      maxLength={60}
      onChange={({ currentTarget }) => setName(currentTarget.value)}
      onBlur={() => name.trim() !== '' && name !== kept && put({ ...draft, system: name.trim() })}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
