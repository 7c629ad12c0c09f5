import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../../contract.ts'
import { requestsMessages } from '../requests-messages.ts'
import { NextClock } from './clock-words.tsx'
import { standingMessages } from './standing-messages.ts'
import { StateWord } from './state-word.tsx'

type Name = 'request' | 'state' | 'clock' | 'holder' | 'asker' | 'assignee' | 'priority'

/** The columns of a list of requests. */
export function useRequestColumns(): Readonly<Record<Name, Column<RequestRow>>> {
  const t = useText(requestsMessages)
  const words = useText(standingMessages)
  const { say } = useFormat()
  const column = (key: Name, cell: (row: RequestRow) => ReactNode, more: Partial<Column<RequestRow>>): Column<RequestRow> => ({
    key,
    title: t(`column.${key}`),
    cell,
    ...more,
  })
  return {
    request: column('request', (row) => <RequestName of={row} />, { phone: 'lead', width: 'minmax(0, 2fr)' }),
    state: column('state', (row) => <StateWord state={row.state} />, { width: '7.5rem', phone: 'bare' }),
    clock: column('clock', (row) => <NextClock row={row} />, { width: '13rem', phone: 'bare' }),
    holder: column('holder', (row) => say(row.holder.name), { width: 'minmax(0, 1fr)', phone: 'bare' }),
    asker: column('asker', (row) => row.askedFor.name, { width: 'minmax(0, 1fr)', phone: 'line' }),
    assignee: column('assignee', (row) => row.assignee?.name ?? <Text component="span" c="dimmed">{words('nobody')}</Text>, {
      width: 'minmax(0, 1fr)',
      phone: 'line',
    }),
    priority: column('priority', (row) => words(`priority.${row.priority}`), { width: '7.5rem', phone: 'bare' }),
  }
}

/** A request in a list: what it is about, its number and service. */
export function RequestName({ of }: { readonly of: RequestRow }) {
  const { say } = useFormat()
  const service = say(of.service.name)
  return (
    <>
      {of.summary}
      <Text component="span" display="block" size="xs" c="dimmed" fw={450} className="tabular">
        {of.summary === service ? of.number : `${of.number} · ${service}`}
      </Text>
    </>
  )
}
