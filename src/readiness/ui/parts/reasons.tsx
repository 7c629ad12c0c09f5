import { Text } from '@mantine/core'
import type { ReasonView } from '../../contract.ts'
import classes from './lines.module.css'
import { useWords } from './use-words.ts'

/** What is missing, each with what would mend it. */
export function Reasons({
  of,
  day,
  label,
}: {
  readonly of: readonly ReasonView[]
  readonly day: string
  readonly label: string
}) {
  const words = useWords()
  return (
    <ul className={classes['lines']} aria-label={label}>
      {of.map((reason) => (
        <li key={reason.requirementId}>
          <Text>
            <strong>{words.need(reason.need)}</strong>: {words.why(reason.why)}
          </Text>
          <Text c="dimmed">{words.mend(reason.mend, day)}</Text>
        </li>
      ))}
    </ul>
  )
}
