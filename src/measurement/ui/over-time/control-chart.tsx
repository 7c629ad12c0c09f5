import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Chart } from '../../../platform/ui/charts/chart.tsx'
import type { Language } from '../../../platform/http/endpoint.ts'
import type { ChartTable } from '../../../platform/ui/charts/chart-option.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ChartPointView, ChartSignalView, MeasureChartView } from '../../contract/over-time.ts'
import { periodName, periodOnAxis } from '../../../platform/ui/period/period-words.ts'
import { peopleMeasures } from '../scorecard/measure-kinds.ts'
import { scorecardMessages } from '../scorecard/scorecard-messages.ts'
import { useFigureLine } from '../scorecard/trend-words.ts'
import { controlChartOption } from './chart-option.ts'
import {
  chartFinding,
  scaleOf,
  signalWords,
  useChartWriter,
  valueWords,
  type ChartWriter,
} from './chart-words.ts'

interface ControlChartProps {
  readonly chart: MeasureChartView
  /** How the unit or service is called. */
  readonly subject: string
}

/** The points of a measure with their limits; its title says what the signals are, or that there is none. */
export function ControlChart({ chart, subject }: ControlChartProps) {
  const writer = useChartWriter()
  const names = useText(scorecardMessages)
  const option = useOption(chart, writer)
  const { write, formats } = writer
  const measure = names(`measure.${chart.measure}`)
  const last = chart.chart.at(-1)
  const lastShown = chart.chart.findLast(({ figure }) => 'estimate' in figure)?.figure
  const subtitle =
    last === undefined
      ? measure
      : [
          write(`subtitle.${chart.points}`, {
            measure,
            n: chart.chart.length,
            last: periodName(last.period, formats.language),
          }),
          ...(lastShown && 'n' in lastShown ? [write('n', { n: formats.number(lastShown.n) })] : []),
        ].join(' · ')
  const shown = chart.chart.filter(({ figure }) => 'estimate' in figure).length
  return (
    <Chart
      option={option}
      subject={`${subject} · ${measure}`}
      finding={chartFinding(chart, writer)}
      subtitle={
        <>
          {subtitle}
          <Text span inherit display="block">
            {howToRead(chart, writer)}
          </Text>
        </>
      }
      table={tableOf(chart, writer)}
      description={`${subtitle}. ${write('description', { shown, all: chart.chart.length, signals: chart.signals.length })}`}
      height={340}
    />
  )
}

/** Only what is drawn is explained. */
function howToRead({ points, chart, stretches, measure }: MeasureChartView, { write }: ChartWriter): string {
  return [
    write(`how.${points}`),
    ...(chart.some(({ limits }) => limits) ? [write('how.limits')] : []),
    ...(stretches.some(({ state }) => state === 'provisional') ? [write('how.provisional')] : []),
    ...(chart.some(({ figure }) => figure.state === 'early')
      ? [write(peopleMeasures.has(measure) ? 'how.hollow' : 'how.hollow.requests')]
      : []),
  ].join(' ')
}

function useOption(chart: MeasureChartView, writer: ChartWriter) {
  const line = useFigureLine(chart.measure)
  return useMemo(() => {
    const { write, formats } = writer
    const words = valueWords(chart, writer)
    const [from, to] = scaleOf(chart)
    const clipped = (value: number) => words(Math.max(from, Math.min(to, value)))
    const told = ({ period, figure, limits }: ChartPointView): string =>
      [
        periodName(period, formats.language),
        line(figure),
        ...(limits === null
          ? []
          : [
              `${write('column.low')} ${clipped(limits.low)} · ${write('column.high')} ${clipped(limits.high)}`,
            ]),
        ...signalsAt(chart, period.start).map((signal) => signalWords(chart, signal, writer)),
      ].join('\n')
    return controlChartOption(chart, [from, to], {
      labels: axisLabels(chart, formats.language),
      told: chart.chart.map(told),
      marks: new Map(chart.signals.map((signal) => [signal.to, markOf(signal, writer)])),
      rebased: write('mark.rebased'),
      baseline: write('mark.baseline'),
      write: (value) => (to === 1 ? formats.percent(value) : formats.number(value)),
    })
  }, [chart, writer, line])
}

/** Where there are more points than a year has, each label says its year: on a narrow screen the one with a January may be left out. */
const aYear = { week: 52, month: 12 } as const

function axisLabels({ chart, points }: MeasureChartView, language: Language): string[] {
  if (chart.length <= aYear[points])
    return chart.map(({ period }, at) => periodOnAxis(period, at === 0, language))
  return chart.map(({ period }) => periodOnAxis({ kind: 'month', start: period.start }, true, language))
}

function signalsAt({ signals }: MeasureChartView, start: string): readonly ChartSignalView[] {
  return signals.filter(({ to }) => to === start)
}

function markOf({ rule, points }: ChartSignalView, { write }: ChartWriter): string {
  return rule === 'run' ? write('mark.run', { n: points }) : write(`mark.${rule}`)
}

const nothing = '–'

function tableOf(chart: MeasureChartView, writer: ChartWriter): ChartTable {
  const { write, formats } = writer
  const words = valueWords(chart, writer)
  const columns = ['period', 'value', 'n', 'centre', 'low', 'high', 'note'] as const
  return {
    columns: columns.map((column) => write(`column.${column}`)),
    rows: chart.chart.map(({ period, figure, limits }) => [
      periodName(period, formats.language),
      'estimate' in figure ? words(figure.estimate) : nothing,
      'estimate' in figure ? formats.number(figure.n) : nothing,
      ...(['centre', 'low', 'high'] as const).map((part) =>
        limits === null ? nothing : words(limits[part]),
      ),
      signalsAt(chart, period.start)
        .map((signal) => signalWords(chart, signal, writer))
        .join('; ') || nothing,
    ]),
  }
}
