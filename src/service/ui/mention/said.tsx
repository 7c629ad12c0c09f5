import type { ReactNode } from 'react'
import { useSession } from '../../../platform/ui/session/session.ts'
import type { EventView } from '../../contract.ts'
import classes from './said.module.css'

/** What was said, plain text always, with the names of those mentioned set off. */
export function Said({
  event: { text, mentions },
}: {
  readonly event: Pick<EventView, 'text' | 'mentions'>
}) {
  const selfId = useSession().person.id
  if (text === null || text === '') return null
  const parts: ReactNode[] = []
  let after = 0
  for (const { person, from, to } of mentions) {
    parts.push(
      text.slice(after, from),
      <span key={from} className={classes[person.id === selfId ? 'you' : 'mention']}>
        {text.slice(from, to)}
      </span>,
    )
    after = to
  }
  return (
    <blockquote className={classes['said']}>
      {parts}
      {text.slice(after)}
    </blockquote>
  )
}
