import { Select, TextInput } from '@mantine/core'
import { ApiForm } from '../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { organisationMessages } from './organisation-messages.ts'
import { Dialog } from '../../platform/ui/parts/dialog.tsx'
import { ZoneSelect } from './parts/zone-select.tsx'

interface ChangeOrganisationProps {
  readonly of: {
    readonly name: string
    readonly zone: string
    readonly calendar: { readonly id: string; readonly name: string }
  }
  readonly onClose: () => void
}

/** Name, zone and usual calendar of the organisation. */
export function ChangeOrganisation({ of, onClose }: ChangeOrganisationProps) {
  const t = useText(organisationMessages)
  const tell = useTell()
  const calendars = useRead('GET /calendars')
  const save = useWrite('PATCH /organisation', { refresh: ['GET /organisation'] })
  const form = useApiForm({
    initialValues: { name: of.name, zone: of.zone, calendarId: of.calendar.id },
    validate: { name: (name: string) => (name.trim() === '' ? t('nameNeeded') : null) },
    send: (values) => save.mutateAsync({ body: values }),
    onDone: () => {
      tell.done(t('change.done'))
      onClose()
    },
  })
  const choices = calendars.data?.rows.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog title={t('change.title')} onClose={onClose}>
      <ApiForm form={form} submit={t('change.act')}>
        <TextInput label={t('name')} maxLength={160} data-autofocus {...form.field('name')} />
        <ZoneSelect
          label={t('zone')}
          description={t('zoneWhy')}
          value={form.values.zone}
          onChange={(zone) => form.setFieldValue('zone', zone)}
          error={form.field('zone').error}
        />
        <Select
          label={t('calendar')}
          description={t('calendarWhy')}
          allowDeselect={false}
          data={choices ?? [{ value: of.calendar.id, label: of.calendar.name }]}
          {...form.field('calendarId')}
        />
      </ApiForm>
    </Dialog>
  )
}
