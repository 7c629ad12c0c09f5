import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Chart } from '../../../platform/ui/charts/chart.tsx'
import type { ChartTable } from '../../../platform/ui/charts/chart-option.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AnswerSpread, MarkShare, SpreadView } from '../../contract/spread.ts'
import { periodInSentence, periodName } from '../../../platform/ui/period/period-words.ts'
import { Absent } from '../scorecard/absent.tsx'
import { scorecardMessages } from '../scorecard/scorecard-messages.ts'
import { rowHeight, shareOption, type ShareRow } from './share-option.ts'
import { answersFinding, reasonsFinding } from './spread-words.ts'
import { spreadMessages } from './spread-messages.ts'

type Shown = Extract<AnswerSpread, { readonly n: number }>

interface SpreadChartProps {
  readonly spread: SpreadView
  /** How the unit or service is called. */
  readonly subject: string
}

/** The share of each answer from 1 to 5 beside the period before. */
export function AnswersChart({ spread, subject }: SpreadChartProps) {
  const t = useText(spreadMessages)
  const { answers } = spread
  if ('n' in answers) return <Marks spread={spread} answers={answers} subject={subject} />
  return <Absent title={t('answers.title')} why={t(`answers.${answers.state}`)} />
}

/** What people chose as their reasons. */
export function ReasonsChart({ spread, subject }: SpreadChartProps) {
  const t = useText(spreadMessages)
  const { answers } = spread
  if ('n' in answers && answers.reasons.length > 0)
    return <Reasons spread={spread} answers={answers} subject={subject} />
  const why = answers.state === 'hidden' ? t('answers.hidden') : t('reasons.none')
  return <Absent title={t('reasons.title')} why={why} />
}

interface ShownProps extends SpreadChartProps {
  readonly answers: Shown
}

function Marks({ spread, answers, subject }: ShownProps) {
  const t = useText(spreadMessages)
  const names = useText(scorecardMessages)
  const { language, number, percent } = useFormat()
  const { option, table } = useMemo(() => {
    const label = ({ mark }: MarkShare) => names(`mark.${mark as 1 | 2 | 3 | 4 | 5}`)
    const marks = answers.marks.toReversed()
    const rows = marks.map((one): ShareRow => ({
      ...one,
      label: label(one),
      early: answers.state === 'early',
      told: `${label(one)}\n${percent(one.share)} (${percent(one.low)} – ${percent(one.high)}) · n ${number(one.count)}${
        one.before === null ? '' : `\n${t('column.before')}: ${percent(one.before.share)}`
      }`,
    }))
    const table: ChartTable = {
      columns: (['answer', 'count', 'share', 'low', 'high', 'before'] as const).map((key) =>
        t(`column.${key}`),
      ),
      rows: marks.map((one) => [
        label(one),
        number(one.count),
        percent(one.share),
        percent(one.low),
        percent(one.high),
        one.before === null ? '–' : percent(one.before.share),
      ]),
    }
    return { option: shareOption(rows, (share) => percent(share)), table }
  }, [answers, t, names, number, percent])
  const before = periodInSentence(spread.before, language)
  const period = periodName(spread.period, language)
  const subtitle =
    spread.subject.kind === 'touchpoint'
      ? t('answers.subtitle.visits', { period, n: number(answers.n) })
      : t('answers.subtitle', { period, n: number(answers.n), raters: answers.raters })
  return (
    <Chart
      option={option}
      subject={`${subject} · ${t('answers.title')} · ${period}`}
      finding={answersFinding(spread, { write: t, language })}
      subtitle={
        <>
          {subtitle}
          <Text span inherit display="block">
            {answers.nBefore > 0
              ? t('answers.how', { before, n: number(answers.nBefore) })
              : t('answers.howAlone')}
          </Text>
        </>
      }
      table={table}
      description={`${subtitle}.`}
      height={rowHeight * answers.marks.length + 30}
    />
  )
}

function Reasons({ spread, answers, subject }: ShownProps) {
  const t = useText(spreadMessages)
  const { language, say, number, percent } = useFormat()
  const { option, table } = useMemo(() => {
    const rows = answers.reasons.map((one): ShareRow => ({
      ...one,
      label: say(one.text),
      early: answers.state === 'early',
      before: null,
      told: `${say(one.text)}\n${percent(one.share)} (${percent(one.low)} – ${percent(one.high)}) · n ${number(one.count)}`,
    }))
    const table: ChartTable = {
      columns: (['reason', 'count', 'share', 'low', 'high'] as const).map((key) => t(`column.${key}`)),
      rows: answers.reasons.map((one) => [
        say(one.text),
        number(one.count),
        percent(one.share),
        percent(one.low),
        percent(one.high),
      ]),
    }
    return { option: shareOption(rows, (share) => percent(share)), table }
  }, [answers, t, say, number, percent])
  const period = periodName(spread.period, language)
  const subtitle = t('reasons.subtitle', { n: answers.reasonsOf, period })
  return (
    <Chart
      option={option}
      subject={`${subject} · ${t('reasons.title')} · ${period}`}
      finding={reasonsFinding(answers, { write: t, language })}
      subtitle={
        <>
          {subtitle}
          <Text span inherit display="block">
            {t('reasons.how')}
          </Text>
        </>
      }
      table={table}
      description={`${subtitle}.`}
      height={rowHeight * answers.reasons.length + 30}
    />
  )
}
