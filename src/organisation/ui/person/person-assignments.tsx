import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AssignmentView, PersonView } from '../../contract.ts'
import { AssignDialog } from '../assignment/assign-dialog.tsx'
import { AssignmentLine } from '../assignment/assignment-line.tsx'
import { assignmentMessages } from '../assignment/assignment-messages.ts'
import { byStanding, standingOn } from '../assignment/standing.ts'
import lines from '../parts/people-lines.module.css'
import { Section } from '../parts/section.tsx'
import { personMessages } from './person-messages.ts'

/** Where a person works, will work, and worked. */
export function PersonAssignments({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const words = useText(assignmentMessages)
  const today = useToday()
  const [assigning, setAssigning] = useState(false)
  const sorted = person.assignments.toSorted(byStanding(today))
  const past = sorted.filter((one) => standingOn(today, one) === 'past')
  const present = sorted.filter((one) => standingOn(today, one) !== 'past')
  return (
    <Section
      title={t('assignments')}
      act={
        person.may.assign && (
          <Button variant="default" size="compact-md" onClick={() => setAssigning(true)}>
            {words('assign')}
          </Button>
        )
      }
    >
      {person.assignments.length === 0 && <Text c="dimmed">{t('assignments.none')}</Text>}
      <Lines of={present} mayChange={person.may.assign} />
      {past.length > 0 && (
        <details>
          <summary>{t('assignments.past', { n: past.length })}</summary>
          <Lines of={past} mayChange={false} />
        </details>
      )}
      {assigning && <AssignDialog person={person} mayHead onClose={() => setAssigning(false)} />}
    </Section>
  )
}

interface LinesProps {
  readonly of: readonly AssignmentView[]
  /** Who may assign here may do so everywhere, heads included. */
  readonly mayChange: boolean
}

function Lines({ of, mayChange }: LinesProps) {
  return (
    <ul className={lines['lines']}>
      {of.map((assignment) => (
        <AssignmentLine
          key={assignment.id}
          of={assignment}
          names="unit"
          mayChange={mayChange}
          mayHead={mayChange}
        />
      ))}
    </ul>
  )
}
