import { calendarsOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { instant, instantFromDate, laterOf } from '../platform/time/instants.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'
import type { ClockQuestion, ClockReading } from './domain/clock-reading.ts'
import { readClock } from './domain/clock.ts'
import { effectiveTimeline } from './domain/effective-timeline.ts'
import type { Timeline, TimelineEvent } from './domain/timeline.ts'
import { toldAlarms, type ToldAlarm } from './store/alarms.ts'
import { readEvents, type StoredEvent } from './store/events.ts'
import { readTerms } from './store/services.ts'
import type { RequestFacts, StopsClock } from './tables.ts'
import { planOf, timelineEvent } from './timeline-rows.ts'

/** What the clock of one request is read from. */
export interface ClockSources {
  readonly request: RequestFacts
  readonly events: readonly StoredEvent[]
  readonly stopsClock: readonly StopsClock[]
  readonly calendars: ReadonlyMap<string, CompiledCalendar>
  readonly told: readonly ToldAlarm[]
  readonly now: Date
}

/** A request's timeline and clocks as of a moment. */
export interface RequestReading {
  readonly events: readonly StoredEvent[]
  readonly rows: readonly TimelineEvent[]
  readonly timeline: Timeline
  readonly clock: ClockReading
  /** What the clock was asked, for whoever asks it further. */
  readonly question: ClockQuestion
  readonly told: ClockSources['told']
  /** Of the unit that promised. */
  readonly calendar: CompiledCalendar
}

/** Reads one request's clocks; nothing recorded lies in the future of the reading. */
export function readRequestClock(sources: ClockSources): RequestReading {
  const { request, calendars } = sources
  const calendarOf = (unitId: string): CompiledCalendar => {
    const calendar = calendars.get(unitId)
    if (calendar === undefined) throw new Error(`No working calendar for unit ${unitId}`)
    return calendar
  }
  const rows = sources.events.map(timelineEvent)
  const timeline = effectiveTimeline(rows)
  const question: ClockQuestion = {
    timeline,
    promise: { responseMinutes: request.responseMinutes, completionMinutes: request.completionMinutes },
    calendarOf,
    pauseRules: new Set(sources.stopsClock),
    now: laterOf(instantFromDate(sources.now), timeline.at(-1)?.happenedAt ?? timeline[0].happenedAt),
  }
  return {
    events: sources.events,
    rows,
    timeline,
    clock: readClock(question),
    question,
    told: sources.told,
    calendar: calendarOf(request.unitId),
  }
}

/**
 * Reads the clocks of requests, by request id: all at one moment, or each at its own. `instead`: calendars of units as they
 * might be, for a reading that is only imagined.
 */
export async function readClocks<R extends RequestFacts>(
  tx: Tx,
  requests: readonly R[],
  moment: Date | ((request: R) => Date),
  instead: ReadonlyMap<string, CompiledCalendar> = new Map(),
): Promise<Map<string, RequestReading>> {
  if (requests.length === 0) return new Map()
  const nowOf = typeof moment === 'function' ? moment : () => moment

  const ids = requests.map((request) => request.id)
  const events = await readEvents(tx, ids)
  const terms = await readTerms(
    tx,
    requests.map((request) => request.termsId),
  )
  const told = await toldAlarms(tx, ids)
  const units = [
    ...requests.map((request) => request.unitId),
    ...[...events.values()].flat().flatMap(unitsOfEvent),
  ]
  const latest = new Date(Math.max(...requests.map((request) => nowOf(request).getTime())))
  const since = requests.map((request) => request.submittedAt)
  const calendars = new Map([...(await calendarsFor(tx, units, since, latest)), ...instead])
  return new Map(
    requests.map((request) => [
      request.id,
      readRequestClock({
        request,
        events: events.get(request.id) ?? [],
        stopsClock: terms.get(request.termsId)?.stopsClock ?? [],
        calendars,
        told: told.get(request.id) ?? [],
        now: nowOf(request),
      }),
    ]),
  )
}

/** The units whose hours an event brings in: who holds the request, and whose approval it needs. */
export function unitsOfEvent(event: Pick<StoredEvent, 'unitId' | 'payload'>): string[] {
  return [event.unitId, ...(planOf(event.payload)?.steps ?? []).map((step) => step.unitId)]
}

/** Calendars wide enough for these requests: whole years, so that the same ones serve many readings. */
export async function calendarsFor(
  tx: Tx,
  unitIds: readonly string[],
  since: readonly Date[],
  now: Date,
): Promise<ReadonlyMap<string, CompiledCalendar>> {
  const firstYear = since.reduce((year, at) => Math.min(year, at.getUTCFullYear()), now.getUTCFullYear())
  return calendarsOf(tx, [...new Set(unitIds)], {
    from: instant(Date.UTC(firstYear, 0, 1)),
    until: instant(Date.UTC(now.getUTCFullYear(), 0, 1)),
  })
}
