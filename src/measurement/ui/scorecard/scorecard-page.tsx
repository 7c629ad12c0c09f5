import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PageFrame } from '../../../platform/ui/page/page-frame.tsx'
import { PeriodBar } from '../../../platform/ui/period/period-bar.tsx'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { Answered, type Asked } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import { printMessages } from '../print/print-messages.ts'
import { MovedAt } from './moved-at.tsx'
import { ScorecardBody } from './scorecard-body.tsx'
import { scorecardMessages } from './scorecard-messages.ts'

interface ScorecardPageProps {
  readonly of: Asked<Scorecard>
  readonly period: ChosenPeriod
  /** Where the page is, without its period: `/scorecards/units/…`. */
  readonly at: string
  /** What it is called; '' while that is not known. */
  readonly name: string
  /** Whose scorecard it is, in words; undefined while that is not known. */
  readonly about: string | undefined
  /** The page above; without it, the list of all. */
  readonly above?: { readonly to: string; readonly label: string } | undefined
  readonly csv: string
  readonly likes?: ReactNode
  readonly children?: ReactNode
}

/** The page of a scorecard, whatever it is about: its period, its figures, and the way to paper. */
export function ScorecardPage({
  of,
  period,
  at,
  name,
  about,
  above,
  csv,
  likes,
  children,
}: ScorecardPageProps) {
  const t = useText(scorecardMessages)
  const print = useText(printMessages)
  return (
    <PageFrame
      title={of.error ? t('title') : name || undefined}
      subtitle={
        about !== undefined && (
          <>
            {about}
            <MovedAt at={of.data?.publishedAt} />
          </>
        )
      }
      back={above ?? { to: `/scorecards${period.search}`, label: t('back') }}
      act={
        <GoButton to={`${at}/print${period.search}`} leftSection={<IconPrinter size={18} aria-hidden />}>
          {print('open')}
        </GoButton>
      }
      wide
    >
      <PeriodBar of={period} />
      <Answered of={of} shape="card">
        {(view) => (
          <ScorecardBody
            scorecard={view}
            period={period}
            stale={of.isPlaceholderData}
            csv={csv}
            likes={likes}
          >
            {children}
          </ScorecardBody>
        )}
      </Answered>
    </PageFrame>
  )
}
