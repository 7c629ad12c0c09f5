import { Button, Card, Group, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability, ObservedAbility, PersonReadiness } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import classes from '../parts/lines.module.css'
import { stale } from '../parts/stale.ts'
import { mineMessages } from './mine-messages.ts'

/** What was observed last of each ability. */
export function AbilitiesCard({ of }: { readonly of: PersonReadiness }) {
  const t = useText(mineMessages)
  const [open, setOpen] = useState(false)
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <h2 className={classes['title']}>{t('abilities.title')}</h2>
        {of.may.observe && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('abilities.observe')}
          </Button>
        )}
      </Group>
      {of.abilities.length === 0 ? (
        <Text c="dimmed" mt="xs">
          {t('abilities.none')}
        </Text>
      ) : (
        <ul className={classes['lines']} aria-label={t('abilities.title')}>
          {of.abilities.map((one) => (
            <li key={one.ability.id}>
              <AbilityLine of={one} />
            </li>
          ))}
        </ul>
      )}
      {open && <ObserveDialog personId={of.person.id} today={of.day} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function AbilityLine({ of }: { readonly of: ObservedAbility }) {
  const t = useText(mineMessages)
  const { say, day } = useFormat()
  const fresh =
    of.freshUntil === null
      ? ''
      : of.stale
        ? t('abilities.stale')
        : t('abilities.fresh', { day: day(of.freshUntil) })
  return (
    <>
      <Text>
        <strong>{say(of.ability.name)}</strong>: {t('abilities.level', { level: of.level })}
      </Text>
      <Text c="dimmed">
        {t('abilities.seen', { day: day(of.observedOn), by: of.by?.name ?? '—' })}
        {fresh !== '' && ` · ${fresh}`}
      </Text>
      <Text c="dimmed">{of.note}</Text>
    </>
  )
}

interface ObserveProps {
  readonly personId: PersonId
  readonly today: string
  readonly onClose: () => void
}

function ObserveDialog(props: ObserveProps) {
  const t = useText(mineMessages)
  const abilities = useRead('GET /abilities')
  return (
    <Dialog title={t('abilities.observe')} onClose={props.onClose}>
      <Answered of={abilities} shape="form">
        {({ rows }) => <ObserveForm {...props} abilities={rows.filter(({ retired }) => !retired)} />}
      </Answered>
    </Dialog>
  )
}

interface ObserveValues {
  readonly abilityId: Ability['id'] | null
  readonly level: number
  readonly observedOn: string
  readonly note: string
}

function ObserveForm({
  personId,
  today,
  onClose,
  abilities,
}: ObserveProps & { readonly abilities: readonly Ability[] }) {
  const t = useText(mineMessages)
  const { say } = useFormat()
  const tell = useTell()
  const write = useWrite('POST /people/:personId/observations', { refresh: stale })
  const needed = (value: unknown) => (value === null || value === '' ? t('handIn.needed') : null)
  const initialValues: ObserveValues = { abilityId: null, level: 3, observedOn: today, note: '' }
  const form = useApiForm({
    initialValues,
    validate: { abilityId: needed, observedOn: needed, note: needed },
    send: ({ abilityId, ...rest }: ObserveValues) => {
      if (abilityId === null) throw new Error('Checked before')
      return write.mutateAsync({ params: { personId }, body: { ...rest, abilityId } })
    },
    onDone: () => {
      tell.done(t('observe.done'))
      onClose()
    },
  })
  const chosen = abilities.find(({ id }) => id === form.values.abilityId)
  const meaning = chosen?.levels.find(({ level }) => level === form.values.level)
  return (
    <ApiForm form={form} submit={t('observe.save')}>
      <Select
        label={t('observe.ability')}
        data={abilities.map(({ id, name }) => ({ value: id, label: say(name) }))}
        searchable
        required
        data-path="abilityId"
        {...form.field('abilityId')}
      />
      <NumberInput
        label={t('observe.level')}
        description={meaning && say(meaning.text)}
        min={0}
        max={7}
        allowDecimal={false}
        required
        {...form.field('level')}
      />
      <TextInput type="date" label={t('observe.day')} max={today} required {...form.field('observedOn')} />
      <Textarea
        label={t('observe.note')}
        maxLength={1000}
        autosize
        minRows={2}
        required
        {...form.field('note')}
      />
    </ApiForm>
  )
}
