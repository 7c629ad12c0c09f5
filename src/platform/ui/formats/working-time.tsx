import { useFormat } from './use-format.ts'
import type { WorkingTimeSense } from './working-time-words.ts'

interface WorkingTimeProps {
  readonly minutes: number
  readonly sense: WorkingTimeSense
  /** When it is due, for the hover text. */
  readonly dueAt?: string | null | undefined
}

/** Working time as people tell it; the exact minutes and the due time on hover. */
export function WorkingTime({ minutes, sense, dueAt }: WorkingTimeProps) {
  const format = useFormat()
  const exact = format.minutes(Math.max(0, minutes))
  return (
    <span title={dueAt ? `${exact} · ${format.instant(dueAt)}` : exact}>
      {format.workingTime(minutes, sense)}
    </span>
  )
}
