import { Card, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MeasureName, Measures } from '../../contract.ts'
import { measureUnits } from './measure-kinds.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'

interface MeasureRowsProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly names: readonly MeasureName[]
  readonly measures: Measures
}

/** Measures, each with its interval and a sentence on what it is. */
export function MeasureRows({ title, lead, names, measures }: MeasureRowsProps) {
  const t = useText(scorecardMessages)
  const longest = longestTime(measures)
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{title}</Title>
      {lead !== undefined && <Text c="dimmed">{lead}</Text>}
      <dl className={classes['measures']}>
        {names.map((name) => {
          const value = measures[name]
          const unit = measureUnits[name]
          const label = t(`measure.${name}`)
          return (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <Figure
                  value={value}
                  unit={unit}
                  label={label}
                  {...(unit === 'minutes' && { max: longest })}
                />
                {'n' in value && (
                  <Text size="xs" c="dimmed">
                    {t(`means.${name}`, { n: value.n })}
                  </Text>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}

/** Both times are drawn on one scale, so that the usual and the long one can be compared by eye. */
function longestTime({ median_minutes, p90_minutes }: Measures): number {
  const ends = [median_minutes, p90_minutes].map((one) =>
    'estimate' in one ? (one.high ?? one.estimate) : 0,
  )
  return Math.max(1, ...ends) * 1.1
}
