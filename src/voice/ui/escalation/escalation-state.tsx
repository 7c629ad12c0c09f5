import { IconCircleCheck, IconClock, IconMessage } from '@tabler/icons-react'
import { Meaning } from '../../../platform/ui/parts/verdict.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EscalationView } from '../../contract.ts'
import classes from '../voice.module.css'
import { wordsMessages } from '../words-messages.ts'
import { escalationMessages } from './escalation-messages.ts'

const looks = {
  open: [IconClock, 'signal'],
  answered: [IconMessage, 'kept'],
  closed: [IconCircleCheck, 'noise'],
} as const

/** Where an escalation stands, in a line. */
export function EscalationState({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  const [shape, kind] = looks[view.state]
  return (
    <div className={classes['marks']}>
      <Meaning shape={shape} kind={kind}>
        {t(`state.${view.state}`)}
      </Meaning>
      <Beside view={view} />
    </div>
  )
}

function Beside({ view }: { readonly view: EscalationView }) {
  const t = useText(escalationMessages)
  const words = useText(wordsMessages)
  const { say, day } = useFormat()
  const { closedHow, objectUntil, state } = view
  const last = view.rungs.at(-1)
  const told = () => {
    if (closedHow !== null) return t(`how.${closedHow}`)
    if (objectUntil !== null) return t('objectUntil', { day: day(objectUntil) })
    if (state !== 'open') return ''
    if (last === undefined) return words('standing.nobody')
    const unit = say(last.unit.name)
    if (last.dueOn === null) return words('standing.noDay', { unit })
    return words(last.state === 'late' ? 'standing.late' : 'standing.by', { unit, day: day(last.dueOn) })
  }
  return <span className={classes['small']}>{told()}</span>
}
