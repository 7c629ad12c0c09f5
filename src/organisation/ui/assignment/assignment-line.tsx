import { Badge, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AssignmentView } from '../../contract.ts'
import lines from '../parts/people-lines.module.css'
import { assignmentMessages } from './assignment-messages.ts'
import { ChangeAssignment } from './change-assignment.tsx'
import { standingOn } from './standing.ts'

interface AssignmentLineProps {
  readonly of: AssignmentView
  /** What the line is about: on a unit's page the person, on a person's page the unit. */
  readonly names: 'person' | 'unit'
  readonly mayChange: boolean
  readonly mayHead: boolean
}

/** One assignment: who or where, as what, since when, and changing it. */
export function AssignmentLine({ of, names, mayChange, mayHead }: AssignmentLineProps) {
  const t = useText(assignmentMessages)
  const { say } = useFormat()
  const today = useToday()
  const [changing, setChanging] = useState(false)
  const past = standingOn(today, of) === 'past'
  return (
    <li>
      <div className={lines['what']}>
        <Group gap="xs">
          {names === 'person' ? (
            <Go to={`/people/${of.person.id}`} fw={650}>
              {of.person.name}
            </Go>
          ) : (
            <Go to={`/units/${of.unit.id}`} fw={650}>
              {say(of.unit.name)}
            </Go>
          )}
          {of.head && <Badge>{t('head')}</Badge>}
        </Group>
        <Text c="dimmed">
          {say(of.job.title)} · <Span of={of} />
        </Text>
      </div>
      {mayChange && !past && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('change.of', { name: of.person.name })}
          onClick={() => setChanging(true)}
        >
          {t('change')}
        </Button>
      )}
      {changing && <ChangeAssignment of={of} mayHead={mayHead} onClose={() => setChanging(false)} />}
    </li>
  )
}

function Span({ of }: { readonly of: AssignmentView }) {
  const t = useText(assignmentMessages)
  const { day } = useFormat()
  const today = useToday()
  const from = day(of.startsOn)
  if (of.endsOn !== null) return t('between', { from, until: day(of.endsOn) })
  return t(standingOn(today, of) === 'coming' ? 'comes' : 'since', { from })
}
