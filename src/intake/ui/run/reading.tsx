import { Select, Stack } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { OrganisationReading } from './organisation-reading.tsx'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'
import { usePut } from './use-put.ts'

const open = 'open'
const zones = Intl.supportedValuesOf('timeZone')

/** How the files are read; saved as one chooses, and the dry run starts anew. */
export function Reading({ of: run }: { readonly of: ImportView }) {
  if (run.kind === 'organisation') return <OrganisationReading of={run} />
  return run.kind === 'requests' ? <RequestsReading of={run} /> : null
}

function RequestsReading({ of: run }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const save = usePut(run)
  const put = (name: string, value: string | null): void =>
    save({ [name]: value === null || value === open ? undefined : value })
  const { options } = run
  const profile = typeof options['profile'] === 'string' ? options['profile'] : 'servicenow'
  return (
    <Section title={t('reading')}>
      <Stack gap="md" maw="26rem">
        <Select
          label={t('profile')}
          allowDeselect={false}
          data={[
            { value: 'servicenow', label: t('servicenow') },
            { value: 'jira', label: t('jira') },
            { value: 'glpi', label: t('glpi') },
            { value: 'zammad', label: t('zammad') },
            { value: 'mapping', label: t('ownMapping') },
          ]}
          value={profile}
          onChange={(value) => put('profile', value)}
        />
        <Select
          label={t('zone')}
          allowDeselect={false}
          searchable
          limit={60}
          data={[{ value: open, label: t('zoneOwn') }, ...zones]}
          value={textOf(options['zone'])}
          onChange={(value) => put('zone', value)}
        />
        <CalendarSelect value={textOf(options['calendar'])} onChange={(value) => put('calendar', value)} />
        {profile === 'servicenow' && (
          <Select
            label={t('dates')}
            allowDeselect={false}
            data={[
              { value: open, label: t('datesOpen') },
              { value: 'dmy', label: t('datesDmy') },
              { value: 'mdy', label: t('datesMdy') },
            ]}
            value={textOf(options['dates'])}
            onChange={(value) => put('dates', value)}
          />
        )}
      </Stack>
    </Section>
  )
}

const roundTheClock = '24x7'

interface CalendarSelectProps {
  readonly value: string
  readonly onChange: (value: string | null) => void
}

/** Calendars by their names, as files and the command line name them. */
function CalendarSelect({ value, onChange }: CalendarSelectProps) {
  const t = useText(runMessages)
  const calendars = useRead('GET /calendars', {})
  const names = (calendars.data?.rows ?? []).map(({ name }) => name).filter((name) => name !== roundTheClock)
  return (
    <Select
      label={t('calendar')}
      description={t('calendarWhy')}
      allowDeselect={false}
      data={[
        { value: open, label: t('calendarAbove') },
        { value: roundTheClock, label: t('roundTheClock') },
        ...names,
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : open
}
