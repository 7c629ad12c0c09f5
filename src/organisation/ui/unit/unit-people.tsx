import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { SearchField } from '../../../platform/ui/lists/search-field.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AssignmentView, UnitView } from '../../contract.ts'
import { AssignmentLine } from '../assignment/assignment-line.tsx'
import { assignmentMessages } from '../assignment/assignment-messages.ts'
import { AssignDialog } from '../assignment/assign-dialog.tsx'
import { byStanding } from '../assignment/standing.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import lines from '../parts/people-lines.module.css'
import { Section } from '../parts/section.tsx'
import { unitMessages } from './unit-messages.ts'

/** Beyond this many, names are looked for and shown in portions. */
const portion = 40

/** Who is assigned to a unit, its heads first. */
export function UnitPeople({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  const say = useText(assignmentMessages)
  const today = useToday()
  const [assigning, setAssigning] = useState(false)
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(portion)
  const wanted = useMatching(unit.assignments, words).toSorted(byStanding(today))
  const many = unit.assignments.length > portion
  return (
    <Section
      title={t('people')}
      act={
        unit.may.assign && (
          <Button variant="default" size="compact-md" onClick={() => setAssigning(true)}>
            {say('assign')}
          </Button>
        )
      }
    >
      {many && <SearchField label={t('people.find')} value={words} onChange={setWords} />}
      {unit.assignments.length === 0 && <Text c="dimmed">{t('people.none')}</Text>}
      {unit.assignments.length > 0 && wanted.length === 0 && <Text mt="sm">{t('people.notFound')}</Text>}
      <ul className={lines['lines']}>
        {wanted.slice(0, shown).map((assignment) => (
          <AssignmentLine
            key={assignment.id}
            of={assignment}
            names="person"
            mayChange={unit.may.assign && (!assignment.head || unit.may.assignHead)}
            mayHead={unit.may.assignHead}
          />
        ))}
      </ul>
      {wanted.length > shown && (
        <Button variant="subtle" mt="sm" onClick={() => setShown(shown + 200)}>
          {t('people.more', { n: Math.min(200, wanted.length - shown) })}
        </Button>
      )}
      {assigning && (
        <AssignDialog unit={unit} mayHead={unit.may.assignHead} onClose={() => setAssigning(false)} />
      )}
    </Section>
  )
}

function useMatching(assignments: readonly AssignmentView[], words: string): readonly AssignmentView[] {
  const { say } = useFormat()
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return assignments
  return assignments.filter(({ person, job }) =>
    `${person.name} ${say(job.title)}`.toLocaleLowerCase().includes(wanted),
  )
}
