import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PublishedMeasure, PublishedMeasures } from '../../contract.ts'
import { reportMessages } from '../report/report-messages.ts'

interface PublishedFigureProps {
  readonly of: PublishedMeasures
  readonly measure: PublishedMeasure
  readonly bar?: boolean
}

/** A share as it was published; where there is none, why: nothing of it will come any more. */
export function PublishedFigure({ of, measure, bar = true }: PublishedFigureProps) {
  const t = useText(reportMessages)
  const value = of[measure]
  if (value.state === 'hidden') return <span>{t('hidden')}</span>
  if (value.state === 'none')
    return <span>{t(measure === 'satisfied' ? 'none.satisfied' : 'none.clock')}</span>
  return <Figure value={value} unit="share" label={t(measure)} bar={bar} />
}
