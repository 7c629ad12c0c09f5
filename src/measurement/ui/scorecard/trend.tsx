import { Group, Select, Title } from '@mantine/core'
import { useFilters } from '../../../platform/ui/shell/address.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MeasureName, Scorecard } from '../../contract.ts'
import { ChartSection } from '../over-time/chart-section.tsx'
import { isCharted } from '../over-time/charted.ts'
import type { Looked } from '../over-time/use-chart.ts'
import { CsvButton } from './csv-button.tsx'
import { clockMeasures, saidMeasures, visitMeasures } from './measure-kinds.ts'
import type { Place } from './places.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'
import { TrendChart } from './trend-chart.tsx'
import { trendMessages } from './trend-messages.ts'

const measures = [...saidMeasures, ...clockMeasures] as const

interface TrendProps {
  readonly of: Looked
  readonly trend: Scorecard['trend']
  /** Where all its figures are as a file. */
  readonly csv: string
}

/** One measure over time: its control chart where it has one, and twelve periods. Which one stands in the address. */
export function Trend({ of, trend, csv }: TrendProps) {
  const t = useText(trendMessages)
  const names = useText(scorecardMessages)
  const [chosen, choose] = useFilters({ measure: ['', ...measures] })
  const has: readonly MeasureName[] = of.kind === 'touchpoint' ? visitMeasures : measures
  const measure = chosen.measure !== '' && has.includes(chosen.measure) ? chosen.measure : firstShown(trend)
  const known = trend.some(({ measures: all }) => all[measure].state !== 'none')
  return (
    <div className={`${classes['body']} ${classes['place']}`} id={'over-time' satisfies Place}>
      <Title order={2}>{t('title')}</Title>
      <Group justify="space-between" align="flex-end">
        <Select
          label={t('measure')}
          data={has.map((name) => ({ value: name, label: names(`measure.${name}`) }))}
          value={measure}
          onChange={(name) => name !== null && choose({ measure: name })}
          allowDeselect={false}
          flex="0 1 20rem"
        />
        <CsvButton address={csv} />
      </Group>
      {isCharted(measure) && <ChartSection of={of} measure={measure} />}
      {/* Where nothing is known yet, the chart above has said so. */}
      {(known || !isCharted(measure)) && <TrendChart subject={of.name} trend={trend} measure={measure} />}
    </div>
  )
}

/** Where nothing is chosen: satisfaction, or where nobody rates the first of the clock's measures that has anything to show. */
function firstShown(trend: Scorecard['trend']): MeasureName {
  const candidates = ['satisfied', ...clockMeasures] as const
  return (
    candidates.find((name) => trend.some(({ measures: all }) => all[name].state !== 'none')) ?? 'satisfied'
  )
}
