import { useNow } from './use-now.ts'
import { useFormat } from './use-format.ts'

interface InstantProps {
  /** ISO 8601 with its offset. */
  readonly at: string
  readonly style?: 'full' | 'day' | 'short' | 'time' | 'ago'
}

/** A moment, in the reader's zone; the exact one on hover. */
export function Instant({ at, style = 'short' }: InstantProps) {
  const format = useFormat()
  const now = useNow()
  const full = format.instant(at)
  const shown = {
    full,
    day: format.dayOf(at),
    short: format.short(at),
    time: format.time(at),
    ago: format.ago(at, now),
  }[style]
  return (
    <time dateTime={at} title={full} className="tabular">
      {shown}
    </time>
  )
}
