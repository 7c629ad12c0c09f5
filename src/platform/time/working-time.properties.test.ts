import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, millisecondsPerMinute, type Instant } from './instants.ts'
import { everyDay, type DayRule, type WorkingCalendar } from './working-calendar.ts'
import {
  addWorkingMilliseconds,
  compileCalendar,
  isWorking,
  nextWorkingInstant,
  workingMilliseconds,
} from './working-time.ts'

/** Zones with the moment of a change of their clocks, or of none, near which calendars are tried. */
const places = [
  ['Asia/Jakarta', '2026-11-23T00:00:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['America/Havana', '2026-11-01T05:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['Asia/Pyongyang', '2015-08-14T15:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
] as const

const intervals = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 3 },
)
const rule: fc.Arbitrary<DayRule> = fc.oneof(
  fc.constant({ working: false } as const),
  fc.constant({ working: true } as const),
  intervals.map((own) => ({ working: true as const, intervals: own })),
)

/** A calendar of random hours with odd days around a moment, and that moment. */
const situations = fc
  .record({
    place: fc.constantFrom(...places),
    first: intervals,
    second: intervals,
    rules: fc.array(rule, { maxLength: 5 }),
  })
  .map(({ place: [zone, moment], first, second, rules }) => {
    const middle = Date.parse(moment)
    const days = rules.map((dayRule, index) => [dayOf(middle + (index - 2) * 86_400_000), dayRule] as const)
    const week = { ...everyDay(first), 6: second, 7: second }
    return { calendar: { zone, week, days: new Map(days) } satisfies WorkingCalendar, middle }
  })

const offsets = fc.integer({ min: -3 * 1440, max: 3 * 1440 })

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
function near(middle: number, offsetMinutes: number, milliseconds = 0): Instant {
  return instant(middle + offsetMinutes * millisecondsPerMinute + milliseconds)
}

/** Asks the wall clock minute by minute whether it is working time, and shares no code with what it checks. */
function minutesOnTheWall({ zone, week, days }: WorkingCalendar, from: number, to: number): number {
  const hoursOf = (date: Temporal.PlainDate) => {
    const own = days.get(date.toString())
    const usual = week[date.dayOfWeek as 1]
    if (!own) return usual
    return own.working ? (own.intervals ?? usual) : []
  }
  let count = 0
  for (let at = from; at < to; at += 60_000) {
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
    const minute = wall.hour * 60 + wall.minute
    const today = wall.toPlainDate()
    const within = (past: number) => (interval: { start: number; end: number }) =>
      interval.start <= minute + past && minute + past < interval.end
    const yesterday = today.subtract({ days: 1 })
    if (hoursOf(today).some(within(0)) || hoursOf(yesterday).some(within(1440))) count += 1
  }
  return count
}

describe('working time, whatever the calendar', () => {
  it('agrees with a look at the wall clock every minute', () => {
    fc.assert(
      fc.property(
        situations,
        offsets,
        fc.integer({ min: 0, max: 2000 }),
        ({ calendar, middle }, offset, length) => {
          const [from, to] = [near(middle, offset), near(middle, offset + length)]
          const counted = workingMilliseconds(compileCalendar(calendar), from, to) / millisecondsPerMinute
          expect(counted).toBe(minutesOnTheWall(calendar, from, to))
          expect(isWorking(compileCalendar(calendar), from)).toBe(
            minutesOnTheWall(calendar, from, from + 60_000) === 1,
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is the same whole or in parts, at any millisecond', () => {
    fc.assert(
      fc.property(
        situations,
        fc.tuple(offsets, offsets, offsets),
        fc.nat(59_999),
        ({ calendar, middle }, cuts, ms) => {
          const compiled = compileCalendar(calendar)
          const [first = 0, second = 0, third = 0] = cuts.toSorted((one, other) => one - other)
          const [a, b, c] = [near(middle, first), near(middle, second, ms), near(middle, third, 60_000)]
          const whole = workingMilliseconds(compiled, a, c)
          expect(workingMilliseconds(compiled, a, b) + workingMilliseconds(compiled, b, c)).toBe(whole)
        },
      ),
    )
  })

  it('is never negative and never more than has passed', () => {
    fc.assert(
      fc.property(situations, offsets, offsets, ({ calendar, middle }, one, other) => {
        const [from, to] = [near(middle, one), near(middle, other)]
        const worked = workingMilliseconds(compileCalendar(calendar), from, to)
        expect(worked).toBeGreaterThanOrEqual(0)
        expect(worked).toBeLessThanOrEqual(Math.max(0, to - from))
      }),
    )
  })

  it('is undone by adding it: the moment due is the earliest by which so much was worked', () => {
    fc.assert(
      fc.property(
        situations,
        offsets,
        fc.integer({ min: 1, max: 9_000_000 }),
        ({ calendar, middle }, offset, amount) => {
          const compiled = compileCalendar(calendar)
          const from = near(middle, offset)
          const due = addWorkingMilliseconds(compiled, from, amount)
          if (!due.ok) return
          expect(workingMilliseconds(compiled, from, due.at)).toBe(amount)
          expect(workingMilliseconds(compiled, from, instant(due.at - 1))).toBe(amount - 1)
        },
      ),
    )
  })

  it('opens next at the first moment that is worked', () => {
    fc.assert(
      fc.property(situations, offsets, ({ calendar, middle }, offset) => {
        const compiled = compileCalendar(calendar)
        const from = near(middle, offset)
        const next = nextWorkingInstant(compiled, from)
        if (!next.ok) return
        expect(isWorking(compiled, next.at)).toBe(true)
        expect(workingMilliseconds(compiled, from, next.at)).toBe(0)
      }),
    )
  })

  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(situations, offsets, offsets, ({ calendar, middle }, one, other) => {
        const used = compileCalendar(calendar)
        const [from, to] = [near(middle, one), near(middle, other)]
        addWorkingMilliseconds(used, instant(from - 10 ** 12), 10 ** 10)
        expect(workingMilliseconds(used, from, to)).toBe(
          workingMilliseconds(compileCalendar(calendar), from, to),
        )
      }),
    )
  })
})
