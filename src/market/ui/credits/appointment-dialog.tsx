import { Group, Text, TextInput } from '@mantine/core'
import { spanOf } from '../../../platform/ui/formats/local-times.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CreditsView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { appointmentMessages } from './appointment-messages.ts'

const fields: Readonly<Record<string, string>> = {
  'body.startsAt': 'from',
  'body.endsAt': 'to',
  'body.note': 'note',
}

interface AppointmentDialogProps {
  readonly requestId: CreditsView['request']['id']
  readonly onClose: () => void
}

/** Promises whoever asked a time, in the zone of whoever promises it. */
export function AppointmentDialog({ requestId, onClose }: AppointmentDialogProps) {
  const t = useText(appointmentMessages)
  const { zone } = useFormat()
  const tell = useTell()
  const make = useWrite('POST /requests/:requestId/appointments', {
    refresh: ['GET /requests/:requestId/credits'],
  })
  const needed = (word: string) => (word === '' ? t('make.needed') : null)
  const form = useApiForm({
    initialValues: { day: '', from: '09:00', to: '11:00', note: '' },
    validate: { day: needed, from: needed, to: needed },
    fieldOf: (name) => fields[name] ?? name,
    send: ({ note, ...at }) =>
      make.mutateAsync({
        params: { requestId },
        body: { ...(spanOf(at, zone) ?? { startsAt: '', endsAt: '' }), note },
      }),
    onDone: () => {
      tell.done(t('make.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('make')} onClose={onClose}>
      <Text mb="md">{t('make.lead')}</Text>
      <ApiForm form={form} submit={t('make.send')}>
        <Group gap="sm" align="flex-start">
          <TextInput type="date" label={t('make.day')} required {...form.field('day')} />
          <TextInput type="time" label={t('make.from')} required {...form.field('from')} />
          <TextInput type="time" label={t('make.to')} required {...form.field('to')} />
        </Group>
        <TextInput label={t('make.note')} maxLength={500} {...form.field('note')} />
      </ApiForm>
    </Dialog>
  )
}
