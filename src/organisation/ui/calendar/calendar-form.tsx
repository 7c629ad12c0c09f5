import { Fieldset, Select, Stack, Text, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CalendarView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { ZoneSelect } from '../parts/zone-select.tsx'
import {
  bodyOf,
  hoursOf,
  pathOf,
  type CalendarBody,
  type CalendarEditor,
  type CalendarValues,
} from './calendar-values.ts'
import { ChangePreview } from './change-preview.tsx'
import { DaysEditor } from './days-editor.tsx'
import { editorMessages } from './editor-messages.ts'
import { WeekEditor } from './week-editor.tsx'

interface CalendarFormProps {
  readonly initial: CalendarValues
  readonly submit: string
  readonly back: string
  /** Null while it is a new one. */
  readonly calendarId: string | null
  readonly draft?: string
  readonly send: (body: CalendarBody) => Promise<CalendarView>
  readonly onDone: (calendar: CalendarView) => void
}

/** Everything of a calendar: zone, hours of the week, public holidays, extra days. */
export function CalendarForm({ initial, submit, back, calendarId, draft, send, onDone }: CalendarFormProps) {
  const t = useText(editorMessages)
  const form: CalendarEditor = useApiForm({
    initialValues: initial,
    ...(draft !== undefined && { draft }),
    fieldOf: pathOf,
    validate: {
      name: (name: string) => (name.trim() === '' ? t('nameNeeded') : null),
      week: (week: CalendarValues['week']) =>
        Object.values(week).flat().every(hoursOf) ? null : t('incomplete'),
      days: (days: CalendarValues['days']) => {
        if (days.some(({ day }) => day === '')) return t('dayNeeded')
        return days.every(({ kind, spans }) => kind !== 'own' || spans.every(hoursOf))
          ? null
          : t('incomplete')
      },
    },
    send: (values) => send(bodyOf(values)),
    onDone,
  })
  return (
    <ApiForm form={form} submit={submit} beside={<GoButton to={back}>{t('cancel')}</GoButton>}>
      <Stack gap="lg">
        <TextInput
          label={t('name')}
          description={t('nameWhy')}
          maxLength={120}
          required
          {...form.field('name')}
        />
        <ZoneSelect
          label={t('zone')}
          value={form.values.zone}
          onChange={(zone) => form.setFieldValue('zone', zone)}
          error={form.field('zone').error}
        />
        <WeekEditor form={form} />
        <Holidays form={form} />
        <DaysEditor form={form} />
        <ChangePreview values={form.values} calendarId={calendarId} />
      </Stack>
    </ApiForm>
  )
}

function Holidays({ form }: { readonly form: CalendarEditor }) {
  const t = useText(editorMessages)
  const countries = useRead('GET /holiday-countries')
  const rows = countries.data?.rows ?? []
  const { country } = form.values
  const regions = rows.find((one) => one.country === country)?.regions ?? []
  const known = rows.length === 0 && country !== '' ? [{ value: country, label: country }] : []
  return (
    <Fieldset legend={t('holidays')} radius="md">
      <Stack gap="sm">
        <Select
          label={t('country')}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('countryNone.found')}
          data={[
            { value: '', label: t('countryNone') },
            ...known,
            ...rows.map((one) => ({ value: one.country, label: one.name })),
          ]}
          {...form.field('country')}
          onChange={(chosen) => {
            form.setFieldValue('country', chosen ?? '')
            form.setFieldValue('region', '')
          }}
        />
        {regions.length > 0 && (
          <Select
            label={t('region')}
            searchable
            allowDeselect={false}
            data={[
              { value: '', label: t('regionAll') },
              ...regions.map((one) => ({ value: one.region, label: one.name })),
            ]}
            {...form.field('region')}
          />
        )}
        {country !== '' && <Text c="dimmed">{t('holidays.why')}</Text>}
      </Stack>
    </Fieldset>
  )
}
