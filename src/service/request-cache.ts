import { dateOf, millisecondsPerMinute, type Instant } from '../platform/time/instants.ts'
import { alarmsOf, clockOf, type Alarm } from './domain/alarms.ts'
import type { ClockReading, TargetReading } from './domain/clock-reading.ts'
import { isFinished } from './domain/request-standing.ts'
import { confirmsItselfAt } from './domain/self-confirmation.ts'
import { decidersOf, unitsOf, workersOf } from './domain/workers.ts'
import type { RequestReading } from './reading.ts'
import type { RequestCache, RequestFacts } from './tables.ts'

/** After everything that is due: what waits for somebody, then what has no promise, then what is finished. */
const order = {
  waiting: new Date('9997-01-01T00:00:00Z'),
  unpromised: new Date('9998-01-01T00:00:00Z'),
  finished: new Date('9999-01-01T00:00:00Z'),
}

/** What is kept of a reading for sorting, searching and alarms. */
export function cacheOf(request: RequestFacts, reading: RequestReading): RequestCache {
  const { clock, rows, timeline } = reading
  const { standing, response, completion } = clock
  const imported = request.sourceSystem !== null
  return {
    state: standing.state,
    holderUnitId: standing.unitId,
    assigneeId: standing.assigneeId,
    heldBy: unitsOf(timeline, request.unitId),
    workedOnBy: workersOf(rows, timeline, [request.askerId, request.askedForId]),
    ...approvalsOf(clock),
    decidedBy: decidersOf(timeline),
    respondedAt: dateOrNull(clock.answeredAt),
    completedAt: dateOrNull(clock.completedAt),
    closedAt: standing.state === 'closed' ? dateOf(standing.since) : null,
    responseStatus: response.status,
    responseUsedMinutes: response.usedMilliseconds / millisecondsPerMinute,
    responseDueAt: dateOrNull(response.dueAt),
    responseBrokenAt: dateOrNull(response.brokenAt),
    completionStatus: completion.status,
    completionUsedMinutes: completion.usedMilliseconds / millisecondsPerMinute,
    completionDueAt: dateOrNull(completion.dueAt),
    completionBrokenAt: dateOrNull(completion.brokenAt),
    dueOrder: dueOrderOf(clock),
    alarmAt: imported ? null : dateOrNull(alarmsToTell(reading)[0]?.at ?? null),
    // What another system said of a request is not ours to close.
    confirmsItselfAt:
      standing.state === 'completed' && clock.completedAt !== null && !imported
        ? dateOf(confirmsItselfAt(clock.completedAt, reading.calendar))
        : null,
    readAt: dateOf(clock.at),
  }
}

/** Alarms of a reading that were not told, in order of time; where a promise is broken its quarter is no news any more. */
export function alarmsToTell({ clock, told }: Pick<RequestReading, 'clock' | 'told'>): Alarm[] {
  if (isFinished(clock.standing)) return []
  const wasTold = ({ target, step = -1 }: Alarm, what: Alarm['what']) =>
    told.some((one) => one.target === target && one.step === step && one.what === what)
  return alarmsOf(clock)
    .filter((alarm) => clockOf(clock, alarm)?.stoppedAt === null)
    .filter((alarm) => !wasTold(alarm, alarm.what) && !wasTold(alarm, 'broken'))
    .filter((alarm) => alarm.what === 'broken' || isNews(clock, alarm))
}

/** That a quarter is left is told while it is so, or still to come. */
function isNews(clock: ClockReading, alarm: Alarm): boolean {
  const reading = clockOf(clock, alarm)
  return reading?.brokenAt === null && (alarm.at > clock.at || reading.status === 'running')
}

function approvalsOf(clock: ClockReading): Pick<RequestCache, 'approvalUnits' | 'approvalPeople'> {
  const steps = clock.approvals.map(({ planned }) => planned)
  const people = steps.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  return {
    approvalUnits: [...new Set(steps.map(({ unitId }) => unitId))].toSorted(),
    approvalPeople: [...new Set(people)].toSorted(),
  }
}

function dueOrderOf(clock: ClockReading): Date {
  if (isFinished(clock.standing)) return order.finished
  const pending = [clock.response, clock.completion].filter(isPending)
  const due = pending.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
  if (due.length > 0) return new Date(Math.min(...due))
  return pending.length > 0 ? order.waiting : order.unpromised
}

function isPending({ status, stoppedAt }: TargetReading): boolean {
  return status !== 'none' && stoppedAt === null
}

function dateOrNull(at: Instant | null): Date | null {
  return at === null ? null : dateOf(at)
}
