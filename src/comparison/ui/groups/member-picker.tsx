import { Button, Checkbox, Fieldset, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { SearchField } from '../../../platform/ui/lists/search-field.tsx'
import { Failure } from '../../../platform/ui/states/failure.tsx'
import { Loading } from '../../../platform/ui/states/loading.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PeerGroupView } from '../../contract.ts'
import { usePages, useRead } from '../api.ts'
import { useGroupName } from '../league/use-band-words.ts'
import { groupsMessages } from './groups-messages.ts'
import classes from './groups.module.css'

/** A unit that is or may be a member. */
export type Member = PeerGroupView['members'][number]

interface MemberPickerProps {
  readonly value: readonly Member[]
  readonly onChange: (members: readonly Member[]) => void
  readonly error: string | undefined
}

/** Chooses units of a group among any number of them: by words, from another group, and taking out again. */
export function MemberPicker({ value, onChange, error }: MemberPickerProps) {
  const t = useText(groupsMessages)
  const [view, setView] = useState<'found' | 'chosen'>(value.length > 0 ? 'chosen' : 'found')
  const put = (units: readonly Member[], chosen: boolean): void => {
    const ids = new Set(units.map(({ id }) => id))
    const others = value.filter(({ id }) => !ids.has(id))
    onChange(chosen ? [...others, ...units] : others)
  }
  return (
    <Fieldset legend={t('members')} radius="md" data-path="members" tabIndex={-1}>
      <Stack gap="sm">
        <Text c="dimmed">{t('membersWhy')}</Text>
        <StartFrom onAdd={(units) => put(units, true)} />
        <SegmentedControl
          aria-label={t('view')}
          data={[
            { value: 'found', label: t('view.found') },
            { value: 'chosen', label: t('view.chosen', { n: value.length }) },
          ]}
          value={view}
          onChange={setView}
        />
        {view === 'found' ? (
          <Found chosen={value} put={put} />
        ) : (
          <Choices
            units={value}
            label={t('view.chosen', { n: value.length })}
            none={t('noneChosen')}
            chosen={value}
            put={put}
          />
        )}
        <Text role="status" size="xs" c="dimmed">
          {t('chosen', { n: value.length })}
        </Text>
        {error !== undefined && (
          <Text c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  )
}

type Put = (units: readonly Member[], chosen: boolean) => void

function Found({ chosen, put }: { readonly chosen: readonly Member[]; readonly put: Put }) {
  const t = useText(groupsMessages)
  const [words, setWords] = useState('')
  const units = usePages('GET /units', { query: { q: words, limit: 100 } })
  return (
    <>
      <div className={classes['search']}>
        <SearchField label={t('find')} value={words} onChange={setWords} />
      </div>
      {units.query.error && <Failure problem={units.query.error} retry={() => void units.query.refetch()} />}
      {units.query.isPending ? (
        <Loading shape="text" />
      ) : (
        <Choices units={units.rows} label={t('found')} none={t('noneFound')} chosen={chosen} put={put} />
      )}
      <Group gap="sm">
        <Button variant="default" size="compact-md" onClick={() => put(units.rows, true)}>
          {t('chooseFound')}
        </Button>
        {units.query.hasNextPage && (
          <Button
            variant="subtle"
            size="compact-md"
            loading={units.query.isFetchingNextPage}
            onClick={() => void units.query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </Group>
    </>
  )
}

interface ChoicesProps {
  readonly units: readonly Member[]
  readonly label: string
  readonly none: string
  readonly chosen: readonly Member[]
  readonly put: Put
}

/** How many more are shown at a time: a box of a thousand marks would be slow and say no more. */
const many = 100

function Choices({ units, label, none, chosen, put }: ChoicesProps) {
  const t = useText(groupsMessages)
  const { say } = useFormat()
  const [most, setMost] = useState(many)
  const ids = new Set(chosen.map(({ id }) => id))
  if (units.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <div className={classes['choices']} role="group" aria-label={label}>
      <ul>
        {units.slice(0, most).map(({ id, name, code }) => (
          <li key={id}>
            <Checkbox
              label={`${say(name)} · ${code}`}
              checked={ids.has(id)}
              onChange={(event) => put([{ id, name, code }], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {units.length > most && (
        <Button variant="subtle" size="compact-md" onClick={() => setMost(most + many)}>
          {t('rest', { n: units.length - most })}
        </Button>
      )}
    </div>
  )
}

/** Another group to begin with: a thousand branches are not chosen one by one. */
function StartFrom({ onAdd }: { readonly onAdd: (units: readonly Member[]) => void }) {
  const t = useText(groupsMessages)
  const nameOf = useGroupName()
  const groups = useRead('GET /leagues')
  const [from, setFrom] = useState<PeerGroupView['id']>()
  const [added, setAdded] = useState<PeerGroupView['id']>()
  const group = useRead(
    'GET /peer-groups/:peerGroupId',
    { params: { peerGroupId: from ?? 'branch' } },
    { enabled: from !== undefined },
  )
  if (from !== undefined && from !== added && group.data?.id === from) {
    setAdded(from)
    onAdd(group.data.members)
  }
  const known = groups.data?.groups ?? []
  return (
    <Select
      label={t('startFrom')}
      description={t('startFromWhy')}
      placeholder={t('startFromNone')}
      data={known.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={from ?? null}
      onChange={(id) => setFrom(known.find((one) => one.id === id)?.id)}
      searchable={known.length > 8}
    />
  )
}
