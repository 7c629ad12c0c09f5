import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { personMessages } from './person-messages.ts'

/** A person leaves: says what ends and what stays before it is done. */
export function LetPersonLeave({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const tell = useTell()
  const today = useToday()
  const [chosen, setChosen] = useState('')
  const { name } = person
  const on = chosen || today
  const ending = person.assignments.filter(({ endsOn }) => endsOn === null || endsOn >= on).length
  const leave = useWrite('POST /people/:personId/leave', {
    refresh: ['GET /people', 'GET /people/:personId', 'GET /units/:unitId'],
    onDone: () => tell.done(t('leave.done', { name })),
  })
  return (
    <DangerousAct
      label={t('leave.label')}
      title={t('leave.title', { name })}
      consequences={t('leave.consequences', { name, n: ending })}
      act={t('leave.act')}
      reason={{ min: 3 }}
      run={(reason) => leave.mutateAsync({ params: { personId: person.id }, body: { on, reason } })}
    >
      <TextInput
        type="date"
        label={t('leave.on')}
        value={on}
        onChange={(event) => setChosen(event.currentTarget.value)}
        required
        mb="md"
      />
    </DangerousAct>
  )
}
