import { Button, Checkbox, Fieldset, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { SearchSelect, useSearchWords } from '../../../platform/ui/forms/search-select.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceKindView } from '../../contract.ts'
import { useRead } from '../api.ts'
import lines from '../../../platform/ui/lists/lines.module.css'
import { kindsMessages } from './kinds-messages.ts'

/** A service that is or may be of a kind. */
export type Member = ServiceKindView['members'][number]

interface ServicePickerProps {
  readonly value: readonly Member[]
  readonly onChange: (members: readonly Member[]) => void
  readonly error: string | undefined
}

/** Chooses services of a kind: those that are chosen, to be taken out again, and those of a unit to be added. */
export function ServicePicker({ value, onChange, error }: ServicePickerProps) {
  const t = useText(kindsMessages)
  const put = (member: Member, chosen: boolean): void => {
    const others = value.filter(({ id }) => id !== member.id)
    onChange(chosen ? [...others, member] : others)
  }
  return (
    <Fieldset legend={t('services')} radius="md" data-path="members" tabIndex={-1}>
      <Stack gap="sm">
        <Text c="dimmed">{t('servicesWhy')}</Text>
        <Text fw={650} role="status">
          {t('chosen', { n: value.length })}
        </Text>
        {value.length === 0 ? (
          <Text c="dimmed">{t('noneChosen')}</Text>
        ) : (
          <Chosen members={value} takeOut={(member) => put(member, false)} />
        )}
        <OfUnit chosen={value} put={put} />
        {error !== undefined && (
          <Text c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  )
}

function Chosen({
  members,
  takeOut,
}: {
  readonly members: readonly Member[]
  readonly takeOut: (member: Member) => void
}) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  return (
    <ul className={lines['lines']}>
      {members.map((member) => (
        <li key={member.id}>
          <span>
            {say(member.name)} · {say(member.unit.name)}
            {member.retired && ` (${t('retired')})`}
          </span>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('takeOutOf', { name: say(member.name) })}
            onClick={() => takeOut(member)}
          >
            {t('takeOut')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface OfUnitProps {
  readonly chosen: readonly Member[]
  readonly put: (member: Member, chosen: boolean) => void
}

function OfUnit({ chosen, put }: OfUnitProps) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const [unitId, setUnitId] = useState<string | null>(null)
  const units = useRead('GET /units', { query: { q: words.settled, limit: 30 } }, { keep: true })
  return (
    <>
      <SearchSelect
        label={t('unit')}
        placeholder={t('unitPlaceholder')}
        words={words}
        found={(units.data?.rows ?? []).map(({ id, name, code }) => ({
          value: id,
          label: `${say(name)} · ${code}`,
        }))}
        busy={units.isFetching}
        value={unitId}
        onChange={setUnitId}
      />
      {unitId !== null && <Services unitId={unitId} chosen={chosen} put={put} />}
    </>
  )
}

function Services({ unitId, chosen, put }: OfUnitProps & { readonly unitId: string }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const services = useRead('GET /units/:unitId/services', { params: { unitId }, query: { limit: 200 } })
  return (
    <Answered
      of={services}
      shape="text"
      empty={({ rows }) => rows.every(({ retiredAt }) => retiredAt !== null)}
      whenEmpty={<Text c="dimmed">{t('noneOfUnit')}</Text>}
    >
      {({ rows }) => (
        <Stack gap="xs" role="group" aria-label={t('ofUnit', { unit: say(rows[0]?.unit.name) })}>
          {rows
            .filter(({ retiredAt }) => retiredAt === null)
            .map(({ id, name, unit }) => (
              <Checkbox
                key={id}
                label={say(name)}
                checked={chosen.some((one) => one.id === id)}
                onChange={(event) => put({ id, name, unit, retired: false }, event.currentTarget.checked)}
              />
            ))}
        </Stack>
      )}
    </Answered>
  )
}
