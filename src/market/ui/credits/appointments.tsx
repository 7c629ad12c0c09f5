import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { Verdict, type VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AppointmentView, CreditsView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { appointmentMessages } from './appointment-messages.ts'
import { useAppointmentSpan } from './appointment-words.tsx'
import classes from './credits.module.css'

/** Times that the unit promised whoever asked; nothing where the guarantee pays for none. */
export function Appointments({ view }: { readonly view: CreditsView }) {
  const t = useText(appointmentMessages)
  const [making, setMaking] = useState(false)
  const { appointments, may } = view
  if (!view.pays.some(({ breach }) => breach === 'missed_appointment')) return null
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2}>{t('title')}</Title>
        {may.appoint && (
          <Button variant="default" onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        )}
      </Group>
      {appointments.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <ul className={classes['lines']}>
          {appointments.map((one) => (
            <Line key={one.id} of={one} />
          ))}
        </ul>
      )}
      {making && <AppointmentDialog requestId={view.request.id} onClose={() => setMaking(false)} />}
    </section>
  )
}

/** What became of it, where that is good or bad. */
const meanings: Partial<Record<AppointmentView['state'], VerdictKind>> = { kept: 'kept', missed: 'broken' }

function Line({ of }: { readonly of: AppointmentView }) {
  const t = useText(appointmentMessages)
  const { short } = useFormat()
  const when = useAppointmentSpan()
  const state = t(`state.${of.state}`)
  const meaning = meanings[of.state]
  return (
    <li>
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text fw={650}>{when(of)}</Text>
          {meaning === undefined ? <Text>{state}</Text> : <Verdict kind={meaning}>{state}</Verdict>}
        </Group>
        {of.note !== '' && <Text>{of.note}</Text>}
        {of.state === 'waiting' && (
          <Text size="sm" c="dimmed">
            {t('silent', { at: short(of.silentFrom) })}
          </Text>
        )}
        {of.words.map(({ what, side, note, at }) => (
          <Text key={at} size="sm" c="dimmed">
            {t(`said.${side}`, { word: t(`word.${what}`) })} · {short(at)}
            {note !== '' && ` · ${note}`}
          </Text>
        ))}
        <Acts of={of} />
      </Stack>
    </li>
  )
}

function Acts({ of }: { readonly of: AppointmentView }) {
  const t = useText(appointmentMessages)
  const when = useAppointmentSpan()
  const tell = useTell()
  const say = useWrite('POST /appointments/:appointmentId/words', {
    refresh: ['GET /requests/:requestId/credits', 'GET /units/:unitId/statement'],
  })
  if (of.may.say.length === 0) return null
  return (
    <Group gap="xs">
      {of.may.say.map((what) => (
        <DangerousAct
          key={what}
          label={t(`say.${what}`)}
          name={`${t(`say.${what}`)}: ${when(of)}`}
          title={t(`say.${what}.title`, { when: when(of) })}
          consequences={t(`say.${what}.why`)}
          act={t(`say.${what}`)}
          {...(what === 'called_off' && { reason: { min: 1 } })}
          run={async (note) => {
            await say.mutateAsync({ params: { appointmentId: of.id }, body: { what, note } })
            tell.done(t('say.done'))
          }}
        />
      ))}
    </Group>
  )
}
