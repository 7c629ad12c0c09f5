import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AppointmentView, CreditsView } from '../../contract.ts'
import { appointmentMessages } from './appointment-messages.ts'

/** From when to when an appointment is: "3 Mar, 09.00–11.00", with both days where it ends on another. */
export function useAppointmentSpan() {
  const { short, time, dayOf } = useFormat()
  return ({ startsAt, endsAt }: Pick<AppointmentView, 'startsAt' | 'endsAt'>): string =>
    dayOf(startsAt) === dayOf(endsAt)
      ? `${short(startsAt)}–${time(endsAt)}`
      : `${short(startsAt)} – ${short(endsAt)}`
}

/** The appointment that waits, in one line; nothing where none does. */
export function NextAppointment({ view }: { readonly view: CreditsView }) {
  const t = useText(appointmentMessages)
  const when = useAppointmentSpan()
  const next = view.appointments.find(({ state }) => state === 'waiting')
  if (next === undefined) return null
  return (
    <Text mt={4}>
      {t('next', { when: when(next) })}
      {next.note !== '' && ` · ${next.note}`}
    </Text>
  )
}
