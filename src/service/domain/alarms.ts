import { after, type Instant } from '../../platform/time/instants.ts'
import type { ClockReading, TargetReading } from './clock-reading.ts'

/**
 * Something that the assignee and the unit head are told of, or of an approval its approvers. A request has each at most
 * once, so the kind, and of an approval the step, is its key.
 */
export interface Alarm {
  readonly target: 'response' | 'completion' | 'approval'
  /** Which approval, counted from 0. */
  readonly step?: number
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
    ...reading.approvals.flatMap(({ clock, step }) =>
      clock === null ? [] : targetAlarms('approval', clock).map((alarm) => ({ ...alarm, step })),
    ),
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

/** The clock that an alarm is about; undefined where there is none any more. */
export function clockOf(
  reading: ClockReading,
  { target, step }: Pick<Alarm, 'target' | 'step'>,
): TargetReading | undefined {
  if (target !== 'approval') return reading[target]
  return reading.approvals.find((approval) => approval.step === step)?.clock ?? undefined
}
