import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { PlainGo } from '../../../platform/ui/shell/go.tsx'
import type { RequestRow } from '../../contract.ts'
import { NextClock } from './clock-words.tsx'
import classes from './request-lines.module.css'
import small from './small.module.css'
import { StateWord } from './state-word.tsx'

interface RequestLinesProps {
  readonly rows: readonly RequestRow[]
  /** Whom to name: the unit that serves, or whoever asked. */
  readonly side: 'asked' | 'served'
}

/** A few requests, each a line that leads to it. */
export function RequestLines({ rows, side }: RequestLinesProps) {
  const { say } = useFormat()
  return (
    <ul className={classes['lines']}>
      {rows.map((row) => (
        <li key={row.id} className={classes['line']}>
          <div className={classes['words']}>
            <PlainGo to={`/requests/${row.id}`} className={classes['open']}>
              {row.summary}
            </PlainGo>
            <Text className={`${small['small']} tabular`}>
              {row.number} · {side === 'asked' ? say(row.holder.name) : row.askedFor.name}
            </Text>
          </div>
          <div className={classes['clock']}>
            {row.state === 'completed' || row.state === 'awaiting_approval' ? (
              <StateWord state={row.state} />
            ) : (
              <NextClock row={row} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
