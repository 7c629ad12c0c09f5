import { readClock } from '../src/service/domain/clock.ts'
import type { ClockReading, PinnedPromise } from '../src/service/domain/clock-reading.ts'
import { effectiveTimeline } from '../src/service/domain/effective-timeline.ts'
import type { EventFact, TimelineEvent } from '../src/service/domain/timeline.ts'
import { instantFromIso, type Instant } from '../src/platform/time/instants.ts'
import {
  allHours,
  type WorkingCalendar,
  type WorkingInterval,
} from '../src/platform/time/working-calendar.ts'
import { compileCalendar, type CompiledCalendar } from '../src/platform/time/working-time.ts'

/** `08:00-12:00 13:00-17:00` as intervals; an end that is not after its start is on the next day. */
function hours(text: string): WorkingInterval[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [start = 0, end = 0] = part.split('-').map(minuteOf)
      return { start, end: end <= start ? end + 1440 : end }
    })
}

function minuteOf(text: string): number {
  const [hour, minute] = text.split(':')
  return Number(hour) * 60 + Number(minute)
}

/** Monday to Thursday, Friday and the weekend, each as {@link hours}. */
export function calendar(
  zone: string,
  week: { weekdays: string; friday?: string; weekend?: string },
  days: Readonly<Record<string, 'off' | 'usual' | `${string}-${string}`>> = {},
): WorkingCalendar {
  const usual = hours(week.weekdays)
  const friday = hours(week.friday ?? week.weekdays)
  const weekend = hours(week.weekend ?? '')
  const rules = Object.entries(days).map(([day, rule]) => [day, ruleOf(rule)] as const)
  return {
    zone,
    week: { 1: usual, 2: usual, 3: usual, 4: usual, 5: friday, 6: weekend, 7: weekend },
    days: new Map(rules),
  }
}

function ruleOf(rule: string) {
  if (rule === 'off') return { working: false } as const
  return rule === 'usual' ? ({ working: true } as const) : { working: true, intervals: hours(rule) }
}

export const lunchAndPrayer = { weekdays: '08:00-12:00 13:00-17:00', friday: '08:00-11:30 13:00-17:00' }

/** The units of the tests: offices in the three zones of Indonesia, one without a lunch break, one that never closes. */
const unitCalendars: Readonly<Record<string, CompiledCalendar>> = {
  IT: compileCalendar(calendar('Asia/Jakarta', lunchAndPrayer)),
  network: compileCalendar(calendar('Asia/Jakarta', lunchAndPrayer)),
  'nine to five': compileCalendar(calendar('Asia/Jakarta', { weekdays: '09:00-17:00' })),
  Jakarta: compileCalendar(calendar('Asia/Jakarta', { weekdays: '08:00-16:00' })),
  Makassar: compileCalendar(calendar('Asia/Makassar', { weekdays: '08:00-16:00' })),
  Jayapura: compileCalendar(calendar('Asia/Jayapura', { weekdays: '08:00-16:00' })),
  Berlin: compileCalendar(calendar('Europe/Berlin', { weekdays: '22:00-06:00', weekend: '22:00-06:00' })),
  'data centre': compileCalendar(allHours('Asia/Jakarta')),
  'never open': compileCalendar(calendar('Asia/Jakarta', { weekdays: '' })),
}

/** A unit's calendar; no unit has one by default. */
export function calendarOf(unitId: string): CompiledCalendar {
  const found = unitCalendars[unitId]
  if (!found) throw new RangeError(`No calendar for ${unitId}`)
  return found
}

/** `2026-11-23 09:00` on a wall clock in western Indonesia, or with another offset, as an instant. */
export function at(text: string, offset = '+07:00'): Instant {
  const found = instantFromIso(`${text.replace(' ', 'T')}${offset}`)
  if (found === undefined) throw new RangeError(`Not an instant: ${text}`)
  return found
}

/** Working minutes as exact milliseconds. */
export function minutes(count: number): number {
  return count * 60_000
}

export const waitForAsker = { kind: 'paused', whose: 'asker', reason: 'Which printer?' } as const
export const waitForThirdParty = {
  kind: 'paused',
  whose: 'third_party',
  reason: 'Spare part ordered',
} as const
export const ownPause = { kind: 'paused', whose: 'own', reason: 'Short of people' } as const

/** Kinds that need no more said. */
export type PlainKind = Exclude<EventFact['kind'], 'approved' | 'declined'>
type Line = readonly [when: string | Instant, what: PlainKind | EventFact, unitId?: string]

/** Rows of a request, named e1, e2, …: who holds it stays as it is until a line says otherwise. */
export function diary(...lines: readonly Line[]): TimelineEvent[] {
  let unitId = ''
  return lines.map(([when, what, unit], index) => {
    unitId = unit ?? unitId
    const happenedAt = typeof when === 'string' ? at(when) : when
    return { ...header(`e${index + 1}`, happenedAt, unitId), ...factOf(what) }
  })
}

/** What every event carries, written down when it happened. */
export function header(id: string, happenedAt: Instant, unitId: string) {
  return { id, happenedAt, recordedAt: happenedAt, actorId: 'p1', unitId, assigneeId: null }
}

function factOf(what: PlainKind | EventFact): EventFact {
  if (typeof what !== 'string') return what
  if (what === 'paused') return waitForAsker
  return what === 'confirmed' ? { kind: what, by: 'asker' } : { kind: what }
}

export interface Terms {
  readonly response?: number
  readonly completion?: number
  readonly stops?: readonly ('asker' | 'third_party')[]
}

/** The clock of some rows at a moment; by default both kinds of waiting stop it and nothing is promised. */
export function read(rows: readonly TimelineEvent[], terms: Terms, now: string | Instant): ClockReading {
  const promise: PinnedPromise = {
    responseMinutes: terms.response ?? null,
    completionMinutes: terms.completion ?? null,
  }
  return readClock({
    timeline: effectiveTimeline(rows),
    promise,
    calendarOf,
    pauseRules: new Set(terms.stops ?? ['asker', 'third_party']),
    now: typeof now === 'string' ? at(now) : now,
  })
}
