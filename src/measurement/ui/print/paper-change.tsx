import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import type { Scorecard } from '../../contract.ts'
import { changeWords, noCauseWords, questionOf, useChartWriter } from '../over-time/chart-words.ts'
import { useChart } from '../over-time/use-chart.ts'
import { subjectNamed } from '../scorecard/subject-named.ts'
import classes from './print.module.css'

interface PaperChangeProps {
  readonly scorecard: Scorecard
  readonly period: ChosenPeriod
}

/** Whether the share of satisfied people changed by more than chance, in the words of the screen. */
export function PaperChange({ scorecard: { subject }, period }: PaperChangeProps) {
  const writer = useChartWriter()
  const { say } = useFormat()
  const { id, name } = subjectNamed(subject)
  const chart = useChart({ kind: subject.kind, id, name: say(name), period }, 'satisfied').data
  if (chart === undefined) return null
  return (
    <section className={classes['change']}>
      <h3>{questionOf(chart, writer)}</h3>
      <p>
        {changeWords(chart, writer)} {noCauseWords(chart, writer)}
      </p>
    </section>
  )
}
