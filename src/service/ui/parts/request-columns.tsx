import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../../contract.ts'
import { requestsMessages } from '../requests-messages.ts'
import { NextClock } from './clock-words.tsx'
import classes from './request-columns.module.css'
import { standingMessages } from './standing-messages.ts'
import { StateWord } from './state-word.tsx'

type Name = 'request' | 'state' | 'clock' | 'holder' | 'asker' | 'assignee'

/** The columns of a list of requests on a desk; on a phone {@link RequestCard} takes their place. */
export function useRequestColumns(): Readonly<Record<Name, Column<RequestRow>>> {
  const t = useText(requestsMessages)
  const { say } = useFormat()
  const column = (key: Name, cell: (row: RequestRow) => ReactNode, width: string): Column<RequestRow> => ({
    key,
    title: t(`column.${key}`),
    cell,
    width,
  })
  return {
    request: column('request', (row) => <RequestName of={row} />, 'minmax(0, 2.4fr)'),
    state: column('state', (row) => <Standing of={row} />, '8rem'),
    clock: column('clock', (row) => <NextClock row={row} stacked />, '17.5rem'),
    holder: column('holder', (row) => <WholeName>{say(row.holder.name)}</WholeName>, 'minmax(0, 1fr)'),
    asker: column('asker', (row) => <WholeName>{row.askedFor.name}</WholeName>, 'minmax(0, 1fr)'),
    assignee: column('assignee', (row) => <Assignee of={row} />, 'minmax(0, 1fr)'),
  }
}

/** Where it stands, and how urgent it is. */
function Standing({ of }: { readonly of: RequestRow }) {
  const words = useText(standingMessages)
  return (
    <>
      <StateWord state={of.state} />
      <span className={classes['below']}>{words(`priority.${of.priority}`)}</span>
      {of.blocked && <BlockedMark />}
    </>
  )
}

/** That it waits for another request. */
function BlockedMark() {
  const words = useText(standingMessages)
  return (
    <span className={classes['blocked']}>
      <IconLock size="1.1em" aria-hidden />
      {words('blocked')}
    </span>
  )
}

function WholeName({ children }: { readonly children: string }) {
  return (
    <span className={classes['name']} title={children}>
      {children}
    </span>
  )
}

/** Who works on it. */
export function Assignee({ of }: { readonly of: RequestRow }) {
  const words = useText(standingMessages)
  if (of.assignee !== null) return <WholeName>{of.assignee.name}</WholeName>
  return (
    <Text component="span" c="dimmed">
      {words('nobody')}
    </Text>
  )
}

/** A request in a list: what it is about, its number and service. */
function RequestName({ of }: { readonly of: RequestRow }) {
  const { say } = useFormat()
  const service = say(of.service.name)
  const below = of.summary === service ? of.number : `${of.number} · ${service}`
  return (
    <>
      <span className={classes['summary']} title={of.summary}>
        {of.summary}
      </span>
      <span className={`${classes['below']} tabular`} title={below}>
        {below}
      </span>
    </>
  )
}

interface RequestCardProps {
  readonly of: RequestRow
  /** Whom to name: the unit that serves, or whoever asked. */
  readonly side: 'asked' | 'served'
  readonly act?: ReactNode
}

/** The rest of a request on a phone, below its name. */
export function RequestCard({ of, side, act }: RequestCardProps) {
  const words = useText(standingMessages)
  const { say } = useFormat()
  return (
    <div className={classes['card']}>
      <NextClock row={of} />
      <span className={classes['marks']}>
        <StateWord state={of.state} />
        <span>{words(`priority.${of.priority}`)}</span>
        {of.blocked && <BlockedMark />}
      </span>
      <div className={classes['foot']}>
        <span className={classes['who']}>{side === 'asked' ? say(of.holder.name) : of.askedFor.name}</span>
        {act}
      </div>
    </div>
  )
}
