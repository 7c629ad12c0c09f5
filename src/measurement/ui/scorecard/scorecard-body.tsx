import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { SpreadSection } from '../spread/spread-section.tsx'
import { ReportedCard } from './reported-card.tsx'
import { clockMeasures, saidMeasures, visitMeasures } from './measure-kinds.ts'
import { MeasureRows } from './measure-rows.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { subjectNamed } from './subject-named.ts'
import { SatisfiedCard } from './satisfied-card.tsx'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'
import { ToPlaces } from './to-places.tsx'
import { Trend } from './trend.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

const [, ...saidBesides] = saidMeasures
const [, ...visitsBesides] = visitMeasures

interface ScorecardBodyProps {
  readonly scorecard: Scorecard
  readonly period: ChosenPeriod
  /** True while another period is on its way and this one still stands here. */
  readonly stale: boolean
  /** Where all figures of the trend are as a file. */
  readonly csv: string
  /** How it stands beside its likes. */
  readonly likes?: ReactNode
  /** What a unit has besides: services, comments. */
  readonly children?: ReactNode
}

/** The measures of a unit or a service in one period, and over time. */
export function ScorecardBody({
  scorecard,
  period: chosen,
  stale,
  csv,
  likes,
  children,
}: ScorecardBodyProps) {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  const { measures, period, reported, subject } = scorecard
  const { id, name } = subjectNamed(subject)
  const of = { kind: subject.kind, id, name: say(name), period: chosen }
  const visits = subject.kind === 'touchpoint'
  return (
    <div className={classes['body']} aria-busy={stale}>
      {/* What waits will count in the running period; closed ones do not change. */}
      {period.running && <WaitingNotice scorecard={scorecard} />}
      <div className={classes['pair']}>
        <SatisfiedCard figure={measures.satisfied} of={of} />
        {likes}
      </div>
      <ToPlaces of={of} />
      <div className={classes['pair']}>
        <MeasureRows
          title={t(visits ? 'said.customers' : 'said.title')}
          names={visits ? visitsBesides : saidBesides}
          measures={measures}
        />
        {visits && <NotApplicable />}
        {!visits && (
          <div className={classes['body']}>
            <MeasureRows
              title={t('clock.title')}
              lead={t('completed', { n: scorecard.completed })}
              names={clockMeasures}
              measures={measures}
            />
            {reported !== null && <ReportedCard reported={reported} />}
          </div>
        )}
      </div>
      <Trend of={of} trend={scorecard.trend} csv={csv} />
      <SpreadSection of={of} />
      {children}
    </div>
  )
}
