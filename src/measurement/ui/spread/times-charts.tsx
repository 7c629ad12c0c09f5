import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Chart } from '../../../platform/ui/charts/chart.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Figure } from '../../contract.ts'
import type { LimitBunching, SpreadView, TimeSpread } from '../../contract/spread.ts'
import { lastDay } from '../../../platform/ui/period/period-steps.ts'
import { periodName } from '../../../platform/ui/period/period-words.ts'
import { Absent } from '../scorecard/absent.tsx'
import { barsOption } from './bars-option.ts'
import { bunchingUnsaid, bunchingWords, isBelowLimit } from './spread-words.ts'
import { spreadMessages } from './spread-messages.ts'

interface SpreadChartProps {
  readonly spread: SpreadView
  /** How the unit or service is called. */
  readonly subject: string
}

/** How long requests took, with the promise where there is a single one. */
export function TimesChart({ spread, subject }: SpreadChartProps) {
  const t = useText(spreadMessages)
  const { language, number, fewMinutes } = useFormat()
  const { times } = spread
  const option = useTimesOption(times)
  if (times.n === 0) return <Absent title={t('times.title')} why={t('times.none')} />
  const period = periodName(spread.period, language)
  const { median } = times
  const subtitle = t('times.subtitle', { period, n: number(times.n) })
  return (
    <Chart
      option={option}
      subject={`${subject} · ${t('times.title')} · ${period}`}
      finding={
        'estimate' in median && median.state === 'scored'
          ? t('times.finding', { median: fewMinutes(median.estimate) })
          : t('times.early')
      }
      subtitle={
        <>
          {subtitle}
          <TimesFigures times={times} />
        </>
      }
      table={{
        columns: [t('column.from'), t('column.to'), t('column.requests')],
        rows: times.bars.map(({ from, to, count }) => [fewMinutes(from), fewMinutes(to), number(count)]),
      }}
      description={`${subtitle}.`}
      height={280}
    />
  )
}

/** Median, 90th percentile and the share in time, each with its interval. */
function TimesFigures({ times }: { readonly times: TimeSpread }) {
  const t = useText(spreadMessages)
  const { number, percent, fewMinutes } = useFormat()
  const time = (figure: Figure, key: 'times.median' | 'times.p90') => {
    if (!('estimate' in figure)) return ''
    const { low, high } = figure
    const span =
      low === null || high === null
        ? t('times.noSpan')
        : t('times.span', { low: fewMinutes(low), high: fewMinutes(high) })
    return t(key, { value: fewMinutes(figure.estimate), span })
  }
  const { within } = times
  const kept =
    'estimate' in within && within.low !== null && within.high !== null
      ? t('times.within', {
          share: percent(within.estimate),
          low: percent(within.low),
          high: percent(within.high),
          n: number(within.n),
        })
      : ''
  return (
    <Text span inherit display="block">
      {[time(times.median, 'times.median'), time(times.p90, 'times.p90'), kept].filter(Boolean).join(' ')}
    </Text>
  )
}

/** Working minutes at which the axis has words. */
const roundTimes = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1920, 4800, 9600, 24_000]

function useTimesOption(times: TimeSpread) {
  const t = useText(spreadMessages)
  const { number, fewMinutes } = useFormat()
  return useMemo(() => {
    // The axis is logarithmic; below one minute there is one bar.
    const place = (minutes: number) => Math.log(Math.max(0.5, minutes))
    const { bars, promise, median, p90 } = times
    const ends = [bars[0]?.from ?? 1, bars.at(-1)?.to ?? 2, ...(promise === null ? [] : [promise * 1.02])]
    const [from, to] = [Math.min(...ends), Math.max(...ends)]
    return barsOption({
      count: (n) => number(n),
      bars: bars.map((bar) => ({
        from: place(bar.from),
        to: place(bar.to),
        count: bar.count,
        told: `${fewMinutes(bar.from)} – ${fewMinutes(bar.to)}\n${t('column.requests')}: ${number(bar.count)}`,
      })),
      lines: [
        ...('estimate' in median
          ? [{ at: place(median.estimate), label: t('line.median'), solid: false }]
          : []),
        ...('estimate' in p90 ? [{ at: place(p90.estimate), label: t('line.p90'), solid: false }] : []),
        ...(promise === null ? [] : [{ at: place(promise), label: t('line.promise'), solid: true }]),
      ],
      scale: {
        from: place(from),
        to: place(to),
        ticks: roundTimes.filter((time) => time >= from && time <= to).map(place),
        write: (at) => fewMinutes(Math.exp(at)),
      },
    })
  }, [times, t, number, fewMinutes])
}

/** Whether work is finished just before the limit. */
export function BunchingChart({ spread, subject }: SpreadChartProps) {
  const t = useText(spreadMessages)
  const { number } = useFormat()
  const { bunching } = spread
  if (bunching.state === 'measured') return <Bunching spread={spread} found={bunching} subject={subject} />
  return <Absent title={t('bunching.title')} why={bunchingUnsaid(bunching, t, number)} />
}

type Measured = Extract<LimitBunching, { readonly state: 'measured' }>
/** The part of the promise at which a bin begins, and how wide bins are. */
const beginning = (bin: number) => 0.5 + bin / 40

function Bunching({ spread, found, subject }: SpreadChartProps & { readonly found: Measured }) {
  const t = useText(spreadMessages)
  const { number, percent } = useFormat()
  const option = useMemo(
    () =>
      barsOption({
        count: (n) => number(n),
        bars: found.counts.map((count, bin) => ({
          from: beginning(bin),
          to: beginning(bin + 1),
          count,
          marked: found.bunched && isBelowLimit(bin),
          told: `${percent(beginning(bin), 1)} – ${percent(beginning(bin + 1), 1)}\n${t('column.requests')}: ${number(count)}`,
        })),
        curve: found.fitted.map((height, bin) => [beginning(bin) + 1 / 80, height] as const),
        lines: [{ at: 1, label: t('line.promise'), solid: true }],
        scale: {
          from: 0.5,
          to: 1.5,
          ticks: [0.5, 0.75, 1, 1.25, 1.5],
          write: (part) => percent(part),
          name: t('bunching.axis'),
        },
      }),
    [found, t, number, percent],
  )
  const subtitle = useBunchingSubtitle(spread, found)
  const words = bunchingWords(found, t, number)
  return (
    <Chart
      option={option}
      subject={`${subject} · ${t('bunching.title')}`}
      finding={t(found.bunched ? 'bunching.yes' : 'bunching.no')}
      subtitle={
        <>
          {subtitle}
          <Text span inherit display="block">
            {words}
          </Text>
        </>
      }
      table={{
        columns: [t('column.from'), t('column.to'), t('column.requests'), t('bunching.curve')],
        rows: found.counts.map((count, bin) => [
          percent(beginning(bin), 1),
          percent(beginning(bin + 1), 1),
          number(count),
          number(Math.max(0, found.fitted[bin] ?? 0), 1),
        ]),
      }}
      description={`${subtitle}. ${words}`}
      height={280}
    />
  )
}

/** Of which months the times are, up to the present one, and how many. */
function useBunchingSubtitle({ period, bunchingFrom }: SpreadView, { n }: Measured): string {
  const t = useText(spreadMessages)
  const today = useToday()
  const { language, number } = useFormat()
  const ends = lastDay(period)
  const lastLived = today < ends ? today : ends
  const month = (start: string) => periodName({ kind: 'month', start }, language)
  return t('bunching.subtitle', {
    from: month(bunchingFrom),
    to: month(`${lastLived.slice(0, 7)}-01`),
    n: number(n),
  })
}
