import { Input, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftCandidate } from '../../contract.ts'
import { useRead } from '../api.ts'
import { shiftMessages } from './shift-messages.ts'
import { Lacks } from './shift-state.tsx'
import classes from './shifts.module.css'

interface CandidatesProps {
  readonly touchpointId: string
  readonly span: { readonly startsAt: string; readonly endsAt: string }
  readonly chosen: ShiftCandidate | null
  readonly error: ReactNode
  readonly onChoose: (one: ShiftCandidate) => void
}

/** Who could stand there then, each with whether they are ready for all of it; who is ready and free comes first. */
export function Candidates({ touchpointId, span, chosen, error, onChoose }: CandidatesProps) {
  const t = useText(shiftMessages)
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words, 250)
  const found = useRead(
    'GET /touchpoints/:touchpointId/shift-candidates',
    { params: { touchpointId }, query: { ...span, ...(q.trim() !== '' && { q }) } },
    { keep: q.trim() !== '' },
  )
  return (
    <Stack gap="xs" role="radiogroup" aria-label={t('plan.who')}>
      <TextInput
        label={t('plan.who')}
        placeholder={t('plan.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        aria-describedby={undefined}
      />
      {error !== undefined && error !== null && <Input.Error>{error}</Input.Error>}
      <Answered
        of={found}
        shape="list"
        rows={4}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text c="dimmed">{t('plan.nobody')}</Text>}
      >
        {({ rows, more }) => (
          <>
            <ul className={classes['people']} aria-busy={found.isPlaceholderData}>
              {rows.map((one) => (
                <li key={one.person.id}>
                  <Candidate of={one} chosen={one.person.id === chosen?.person.id} onChoose={onChoose} />
                </li>
              ))}
            </ul>
            {more && <Text c="dimmed">{t('plan.more')}</Text>}
          </>
        )}
      </Answered>
    </Stack>
  )
}

interface CandidateProps {
  readonly of: ShiftCandidate
  readonly chosen: boolean
  readonly onChoose: (one: ShiftCandidate) => void
}

function Candidate({ of, chosen, onChoose }: CandidateProps) {
  const t = useText(shiftMessages)
  const { day } = useFormat()
  const { ready, day: from } = of.readiness
  return (
    <Stack gap={2}>
      <Radio
        name="shift-person"
        label={of.person.name}
        checked={chosen}
        disabled={of.taken}
        onChange={() => onChoose(of)}
      />
      <Verdict kind={of.taken ? 'unknown' : ready ? 'kept' : 'broken'}>
        {of.taken
          ? t('plan.taken')
          : ready
            ? t('plan.ready')
            : t('plan.unready', { day: from === null ? '—' : day(from) })}
      </Verdict>
      <Lacks of={of.readiness} />
    </Stack>
  )
}
