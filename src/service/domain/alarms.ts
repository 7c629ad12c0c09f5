import { after, type Instant } from '../../platform/time/instants.ts'
import type { ClockReading, TargetReading } from './clock-reading.ts'

/** Something that the assignee and the unit head are told of. A request has each at most once, so the kind is its key. */
export interface Alarm {
  readonly target: 'response' | 'completion'
  readonly what: 'quarter_left' | 'broken'
  /** The first moment at which it is true: a look at the clock then finds it so. */
  readonly at: Instant
}

/**
 * All alarms of a reading, past and to come, in order of time. None for what was kept, nothing promised, or cancelled. One
 * to come is a forecast: it holds while nothing happens to the request.
 */
export function alarmsOf(reading: ClockReading): Alarm[] {
  const alarms = [
    ...targetAlarms('response', reading.response),
    ...targetAlarms('completion', reading.completion),
  ]
  return alarms.toSorted((one, other) => one.at - other.at)
}

function targetAlarms(target: Alarm['target'], reading: TargetReading): Alarm[] {
  const { status, quarterLeftAt, lastInTime, brokenAt, stoppedAt } = reading
  if (status === 'none' || status === 'kept') return []
  const alarms: Alarm[] = []
  if (quarterLeftAt !== null) alarms.push({ target, what: 'quarter_left', at: quarterLeftAt })
  const breaksAfter = brokenAt ?? (stoppedAt === null ? lastInTime : null)
  if (breaksAfter !== null) alarms.push({ target, what: 'broken', at: after(breaksAfter, 1) })
  return alarms
}
