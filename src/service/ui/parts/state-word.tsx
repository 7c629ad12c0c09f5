import {
  IconCircle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconHourglass,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestState } from '../../contract.ts'
import { standingMessages } from './standing-messages.ts'
import classes from './clock-words.module.css'

const shapes = {
  awaiting_approval: IconHourglass,
  open: IconCircleDotted,
  in_progress: IconProgress,
  paused: IconPlayerPause,
  completed: IconCircle,
  closed: IconCircleCheck,
  cancelled: IconCircleX,
  declined: IconCircleX,
} as const

/** Where a request stands, as shape and word. */
export function StateWord({ state }: { readonly state: RequestState }) {
  const t = useText(standingMessages)
  const Shape = shapes[state]
  return (
    <span className={classes['plain']}>
      <Shape size="1.1em" aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
