import { Text } from '@mantine/core'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { briefWords, questionOf, useChartWriter } from './chart-words.ts'
import { placeOf } from '../scorecard/places.ts'
import { useChart, type Looked } from './use-chart.ts'

/** Beside the figure that one opens a scorecard for: how it changed, whether that is noise, and where more of it is told. */
export function ChangeLine({ of }: { readonly of: Looked }) {
  const writer = useChartWriter()
  const chart = useChart(of, 'satisfied').data
  const words = chart && briefWords(chart, writer)
  if (chart === undefined || words === undefined) return null
  return (
    <Text mt="xs">
      {words}{' '}
      <Go to={placeOf(of, 'over-time')} underline="always">
        {questionOf(chart, writer)}
      </Go>
    </Text>
  )
}
