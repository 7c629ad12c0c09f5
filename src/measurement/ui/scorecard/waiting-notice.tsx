import { IconHourglass } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../../contract.ts'
import classes from './scorecard.module.css'
import { waitingMessages } from './waiting-messages.ts'

/** Verdicts that came in and do not count yet; heard as well as seen when one more comes. */
export function WaitingNotice({
  scorecard: { waiting, needed, subject },
}: {
  readonly scorecard: Pick<Scorecard, 'waiting' | 'needed' | 'subject'>
}) {
  const t = useText(waitingMessages)
  const visits = subject.kind === 'touchpoint'
  const waits = waiting > 0 && needed !== null
  return (
    <div role="status" aria-live="polite" className={classes['status']}>
      {waits && (
        <p className={classes['waiting']}>
          <IconHourglass size={20} aria-hidden />
          <span>
            <strong>{t(visits ? 'waits.visits' : 'waits', { n: waiting, needed })}</strong>{' '}
            {t(visits ? 'why.visits' : 'why')}
          </span>
        </p>
      )}
    </div>
  )
}
