import { Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'
import { usePut } from './use-put.ts'

const open = 'open'
const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1252', label: 'Windows-1252' },
]
const separators = [
  { value: ',', label: 'comma' },
  { value: ';', label: 'semicolon' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'bar' },
] as const

/** How files of an organisation are read, and whether whoever is missing from them has left; saved as one chooses. */
export function OrganisationReading({ of: run }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const put = usePut(run)
  const { encoding, separator, fullPeople, fullPeopleOn } = run.options
  const foundOut = { value: open, label: t('foundOut') }
  return (
    <Section title={t('reading')}>
      <Stack gap="md" maw="26rem">
        <Select
          label={t('encoding')}
          allowDeselect={false}
          data={[foundOut, ...encodings]}
          value={textOf(encoding) ?? open}
          onChange={(value) => put({ encoding: value === open ? undefined : value })}
        />
        <Select
          label={t('separator')}
          allowDeselect={false}
          data={[foundOut, ...separators.map(({ value, label }) => ({ value, label: t(label) }))]}
          value={textOf(separator) ?? open}
          onChange={(value) => put({ separator: value === open ? undefined : value })}
        />
        <Checkbox
          label={t('fullPeople')}
          description={t('fullPeopleWhy')}
          checked={fullPeople === true}
          onChange={({ currentTarget: { checked } }) =>
            put({ fullPeople: checked, ...(!checked && { fullPeopleOn: undefined }) })
          }
        />
        {fullPeople === true && (
          <TextInput
            type="date"
            label={t('fullPeopleOn')}
            description={t('fullPeopleToday')}
            defaultValue={textOf(fullPeopleOn) ?? ''}
            onBlur={({ currentTarget: { value } }) => {
              if (value !== (textOf(fullPeopleOn) ?? ''))
                put({ fullPeopleOn: value === '' ? undefined : value })
            }}
          />
        )}
      </Stack>
    </Section>
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
