import { IconClock, IconPlayerPause } from '@tabler/icons-react'
import { WorkingTime } from '../../../platform/ui/formats/working-time.tsx'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow, TargetReading } from '../../contract.ts'
import { clockStanding, nextTarget } from './clock-standing.ts'
import classes from './clock-words.module.css'
import { standingMessages } from './standing-messages.ts'

/** How one target stands, in a few words, always with a shape. */
export function ClockWords({ target }: { readonly target: TargetReading }) {
  const t = useText(standingMessages)
  const standing = clockStanding(target)
  switch (standing.kind) {
    case 'none':
    case 'uncounted':
      return <span className={classes['quiet']}>{t(`clock.${standing.kind}`)}</span>
    case 'kept':
      return <Verdict kind="kept">{t('clock.kept')}</Verdict>
    case 'stands':
      return (
        <span className={classes['plain']}>
          <IconPlayerPause size="1.1em" aria-hidden />
          {t('clock.stands')}
        </span>
      )
    case 'late':
      return (
        <Verdict kind="broken">
          <WorkingTime minutes={standing.minutes} sense="late" dueAt={target.brokenAt} />
        </Verdict>
      )
    case 'soon':
      return (
        <Verdict kind="signal">
          <WorkingTime minutes={standing.minutes} sense="left" dueAt={target.dueAt} />
        </Verdict>
      )
    case 'left':
      return (
        <span className={classes['plain']}>
          <IconClock size="1.1em" aria-hidden />
          <WorkingTime minutes={standing.minutes} sense="left" dueAt={target.dueAt} />
        </span>
      )
  }
}

interface NextClockProps {
  readonly row: RequestRow
  /** True: the name above, for a column. */
  readonly stacked?: boolean
}

/** The clock that matters next, with its name. */
export function NextClock({ row, stacked = false }: NextClockProps) {
  const t = useText(standingMessages)
  const name = nextTarget(row)
  return (
    <span className={stacked ? classes['stacked'] : classes['next']}>
      <span className={classes['name']}>{t(`target.${name}.short`)}</span>
      <ClockWords target={row[name]} />
    </span>
  )
}
