import { FigureBar } from '../../../platform/ui/parts/figure-bar.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { LeagueMeasure, LeagueRow } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'
import classes from './league.module.css'
import { useBandWords } from './use-band-words.ts'

interface RankRangeProps {
  readonly rank: LeagueRow['rank']
  readonly of: number
  readonly measure: LeagueMeasure
}

/** Between which ranks a unit lies, the first at the left; the dot is the rank to be expected. Never a rank alone. */
export function RankRange({ rank, of, measure }: RankRangeProps) {
  const t = useText(bandMessages)
  const words = useBandWords(measure)
  if (rank === null) return <span className={classes['quiet']}>–</span>
  const { low, high, expected } = rank
  return (
    <span className={classes['rank']}>
      <FigureBar
        value={{ state: 'scored', estimate: expected, low, high }}
        scale={{ from: 1, to: of }}
        label={t('rankBar', { low, high, of })}
      />
      <span className="tabular">{words.rank(rank, of)}</span>
    </span>
  )
}
