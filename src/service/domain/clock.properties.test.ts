import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  calendarOf,
  diary,
  header,
  ownPause,
  waitForAsker,
  waitForThirdParty,
} from '../../../test/timelines.ts'
import { instant, type Instant } from '../../platform/time/instants.ts'
import { readClock } from './clock.ts'
import type { ClockQuestion, ClockReading, TimeShares } from './clock-reading.ts'
import { courseOf } from './course.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import type { EventFact, TimelineEvent } from './timeline.ts'

/** Something that happens so many minutes after Monday 2026-11-23 08:00 in Jakarta; `to` hands on. */
interface Happening {
  readonly minute: number
  readonly fact: EventFact
  readonly to?: string
}

const units = ['IT', 'Makassar', 'Jayapura', 'data centre'] as const
const facts: readonly EventFact[] = [
  { kind: 'accepted' },
  { kind: 'assigned' },
  { kind: 'responded' },
  { kind: 'commented' },
  waitForAsker,
  waitForThirdParty,
  ownPause,
  { kind: 'resumed' },
  { kind: 'resumed' },
  { kind: 'completed' },
  { kind: 'confirmed', by: 'itself' },
  { kind: 'reopened' },
  { kind: 'reopened' },
  { kind: 'cancelled' },
]
const days = 5
const minute = fc.integer({ min: 1, max: days * 1440 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ minute, fact: fc.constantFrom(...facts) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      minute,
      fact: fc.constant({ kind: 'handed_on' } as const),
      to: fc.constantFrom(...units),
    }),
  },
)
const happenings = fc.uniqueArray(happening, { maxLength: 9, selector: (one) => one.minute })
const promised = fc.option(fc.integer({ min: 1, max: 1500 }))
const situation = fc.record({
  happenings,
  first: fc.constantFrom(...units),
  responseMinutes: promised,
  completionMinutes: promised,
  stops: fc.subarray(['asker', 'third_party'] as const),
  nowMinute: fc.integer({ min: 0, max: (days + 2) * 1440 }),
})
type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never

const start = at('2026-11-23 08:00')
const moment = (minutes: number): Instant => instant(start + minutes * 60_000)

/** The rows as written down while it happened: each says who held the request after it. */
function rowsOf(first: string, all: readonly Happening[]): TimelineEvent[] {
  let unitId = first
  const later = all
    .toSorted((one, other) => one.minute - other.minute)
    .map(({ minute: when, fact, to }) => {
      unitId = to ?? unitId
      return { ...header(`m${when}`, moment(when), unitId), ...fact }
    })
  return [...diary([start, 'submitted', first]), ...later]
}

/** The rows with the first happening moved, and then taken back or moved again. */
function withCorrections(one: Situation, movedTo: number, taken: boolean): TimelineEvent[] {
  const rows = rowsOf(one.first, one.happenings)
  const [, wrong] = rows
  if (!wrong) return rows
  const corrected = { kind: 'corrected', void: false } as const
  const moved: TimelineEvent = { ...header('c1', moment(movedTo), 'IT'), ...corrected, replaces: wrong.id }
  const again: TimelineEvent = {
    ...header('c2', moment(movedTo + 1), 'IT'),
    ...corrected,
    void: taken,
    replaces: 'c1',
  }
  return [...rows, moved, again]
}
function inOrder(rows: readonly TimelineEvent[]): TimelineEvent[] {
  return rows.toSorted((one, other) => one.happenedAt - other.happenedAt)
}

function questionOf(
  one: Situation,
  rows: readonly TimelineEvent[],
  now = moment(one.nowMinute),
): ClockQuestion {
  const { responseMinutes, completionMinutes, stops } = one
  const promise = { responseMinutes, completionMinutes }
  return { timeline: effectiveTimeline(rows), promise, calendarOf, pauseRules: new Set(stops), now }
}
function readingOf(one: Situation, rows = rowsOf(one.first, one.happenings), now?: Instant): ClockReading {
  return readClock(questionOf(one, rows, now))
}
/** Everything that a reading says of time, without the ids and kinds of events. */
function timesOf({ response, completion, hops, pauses, whole, answeredAt, completedAt }: ClockReading) {
  return { response, completion, hops, pauses, whole, answeredAt, completedAt }
}
const sum = (shares: readonly TimeShares[], part: keyof TimeShares) =>
  shares.reduce((total, share) => total + share[part], 0)

describe('a clock, whatever happens to the request', () => {
  it('agrees with a look at every minute of its life', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const reading = readingOf(one)
        const seen = minuteByMinute(one)
        expect(reading.completion.usedMilliseconds / 60_000).toBe(seen.used)
        expect(reading.response.usedMilliseconds / 60_000).toBe(seen.beforeAnswer)
        expect(reading.whole.waitingForAsker / 60_000).toBe(seen.asker)
        expect(reading.whole.waitingForThirdParty / 60_000).toBe(seen.thirdParty)
        for (const unit of units)
          expect(
            sum(
              reading.hops.filter((hop) => hop.unitId === unit),
              'used',
            ) / 60_000,
          ).toBe(seen.byUnit[unit] ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing where an interval is split by an event without effect', () => {
    fc.assert(
      fc.property(situation, fc.nat(days * 86_400_000), (one, offset) => {
        const rows = rowsOf(one.first, one.happenings)
        const cut = instant(start + offset)
        const holder = rows.findLast(({ happenedAt }) => happenedAt <= cut)?.unitId ?? one.first
        const split: TimelineEvent = { ...header('split', cut, holder), kind: 'commented' }
        expect(timesOf(readingOf(one, [...rows, split]))).toEqual(timesOf(readingOf(one, rows)))
      }),
    )
  })

  it('gives each millisecond to one side and one hop, so that used never exceeds elapsed', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const { hops, whole, startedAt, at: now, completion, response } = readingOf(one)
        for (const shares of [...hops, whole]) {
          const { elapsed, used, closed, waitingForAsker, waitingForThirdParty, afterCompletion } = shares
          expect(shares.waitingForApproval).toBe(0)
          expect(used + closed + waitingForAsker + waitingForThirdParty + afterCompletion).toBe(elapsed)
          expect(
            Math.min(used, closed, waitingForAsker, waitingForThirdParty, afterCompletion),
          ).toBeGreaterThanOrEqual(0)
        }
        for (const part of ['elapsed', 'used', 'closed', 'waitingForAsker', 'afterCompletion'] as const)
          expect(sum(hops, part)).toBe(whole[part])
        expect(whole.elapsed).toBeLessThanOrEqual(now - startedAt)
        expect(completion.usedMilliseconds).toBe(whole.used)
        expect(response.usedMilliseconds).toBeLessThanOrEqual(whole.used)
        expect(hops.slice(0, -1).map(({ until }) => until)).toEqual(hops.slice(1).map(({ from }) => from))
      }),
    )
  })

  it('never counts more for an added pause', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const pause = fc.constantFrom(waitForAsker, waitForThirdParty, ownPause)
    fc.assert(
      fc.property(situation, fc.nat(), share, share, pause, (one, pick, begin, length, added) => {
        const rows = rowsOf(one.first, one.happenings)
        const serving = courseOf(questionOf(one, rows)).legs.filter(({ turn }) => turn === 'serving')
        const leg = serving[pick % Math.max(serving.length, 1)]
        if (!leg) return
        const within = leg.until - 1 - leg.from
        const from = instant(leg.from + Math.floor(begin * within))
        const until = instant(from + Math.floor(length * (leg.until - 1 - from)))
        const paused: TimelineEvent[] = [
          { ...header('pause', from, leg.unitId), ...added, sequence: 1 },
          { ...header('resume', until, leg.unitId), kind: 'resumed', sequence: 2 },
        ]
        const [before, after] = [readingOf(one, rows), readingOf(one, [...rows, ...paused])]
        expect(after.completion.usedMilliseconds).toBeLessThanOrEqual(before.completion.usedMilliseconds)
        expect(after.response.usedMilliseconds).toBeLessThanOrEqual(before.response.usedMilliseconds)
      }),
    )
  })

  it('does not care in which order things were recorded, corrections of corrections included', () => {
    const shuffled = fc.tuple(situation, minute, fc.boolean()).chain(([one, movedTo, taken]) => {
      const rows = withCorrections(one, movedTo, taken)
      return fc.tuple(fc.constant(one), fc.shuffledSubarray(rows, { minLength: rows.length }))
    })
    fc.assert(
      fc.property(shuffled, ([one, rows]) => {
        const recordedSo = rows.map((row, index) => ({ ...row, recordedAt: moment(index) }))
        expect(timesOf(readingOf(one, recordedSo))).toEqual(timesOf(readingOf(one, inOrder(rows))))
      }),
    )
  })

  it('reads after a correction as if the past had been so from the start', () => {
    fc.assert(
      fc.property(situation, fc.nat(), fc.option(minute), (one, pick, movedTo) => {
        const wrong = one.happenings[pick % Math.max(one.happenings.length, 1)]
        if (!wrong || one.happenings.some((other) => other.minute === movedTo)) return
        const others = one.happenings.filter((other) => other !== wrong)
        const truth = movedTo === null ? others : [...others, { ...wrong, minute: movedTo }]
        const correction: TimelineEvent = {
          ...header('correction', moment(movedTo ?? 0), 'IT'),
          kind: 'corrected',
          replaces: `m${wrong.minute}`,
          void: movedTo === null,
        }
        const corrected = [correction, ...rowsOf(one.first, one.happenings)]
        expect(timesOf(readingOf(one, corrected))).toEqual(timesOf(readingOf(one, rowsOf(one.first, truth))))
      }),
      { numRuns: 300 },
    )
  })

  it('shows minutes that agree with its verdict', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const { response, completion } = readingOf(one)
        for (const target of [response, completion]) {
          if (target.promisedMinutes === null || target.status === 'none') continue
          expect(target.status === 'broken').toBe(target.usedMinutes > target.promisedMinutes)
          expect(target.brokenAt !== null).toBe(target.status === 'broken')
        }
      }),
    )
  })

  it('keeps what it forecast while nothing happens, and breaks right after', () => {
    const untouched = situation.map((one) => ({ ...one, nowMinute: days * 1440 }))
    fc.assert(
      fc.property(untouched, (one) => {
        const { completion } = readingOf(one)
        const { dueAt, lastInTime, quarterLeftAt } = completion
        if (completion.status !== 'running' || dueAt === null || lastInTime === null) return
        const onTime = readingOf(one, undefined, lastInTime).completion
        expect(onTime).toMatchObject({ status: 'running', dueAt, lastInTime, quarterLeftAt })
        const late = readingOf(one, undefined, instant(lastInTime + 1)).completion
        expect(late).toMatchObject({
          status: 'broken',
          brokenAt: lastInTime,
          dueAt,
          lastInTime,
          quarterLeftAt,
        })
      }),
    )
  })
})

/** Hours by hand: hours ahead of UTC, and whether the unit works at a minute of the day (1 is Monday). */
const byHand: Record<string, { ahead: number; works: (weekday: number, minuteOfDay: number) => boolean }> = {
  IT: {
    ahead: 7,
    works: (weekday, time) =>
      weekday <= 5 && ((time >= 480 && time < (weekday === 5 ? 690 : 720)) || (time >= 780 && time < 1020)),
  },
  Makassar: { ahead: 8, works: (weekday, time) => weekday <= 5 && time >= 480 && time < 960 },
  Jayapura: { ahead: 9, works: (weekday, time) => weekday <= 5 && time >= 480 && time < 960 },
  'data centre': { ahead: 7, works: () => true },
}

/** What somebody knows who looks at the request at every minute. */
interface Watch {
  holder: string
  waiting: string | undefined
  over: string | undefined
  answered: boolean
}

/** Lives through the request minute by minute, with no code in common with the clock. */
function minuteByMinute({ happenings: all, first, stops, nowMinute }: Situation) {
  const seen = { used: 0, beforeAnswer: 0, asker: 0, thirdParty: 0, byUnit: {} as Record<string, number> }
  const watch: Watch = { holder: first, waiting: undefined, over: undefined, answered: false }
  for (let now = 0; now < nowMinute; now++) {
    const next = all.find((one) => one.minute === now)
    if (next) watched(watch, next)
    const stopped = stops.find((owner) => owner === watch.waiting)
    if (watch.over) continue
    if (stopped === 'asker') seen.asker += 1
    else if (stopped === 'third_party') seen.thirdParty += 1
    else if (worksAt(watch.holder, now)) {
      seen.used += 1
      seen.byUnit[watch.holder] = (seen.byUnit[watch.holder] ?? 0) + 1
      seen.beforeAnswer += watch.answered ? 0 : 1
    }
  }
  return seen
}

function watched(watch: Watch, { fact, to }: Happening): void {
  watch.holder = to ?? watch.holder
  if (watch.over) watchedAfterEnd(watch, fact.kind)
  else if (['completed', 'confirmed', 'cancelled'].includes(fact.kind)) watch.over = fact.kind
  else if (fact.kind === 'paused') watch.waiting = fact.whose
  else if (fact.kind === 'resumed') watch.waiting = undefined
  if (fact.kind === 'responded' || watch.over === 'completed' || watch.over === 'confirmed')
    watch.answered = true
}

function watchedAfterEnd(watch: Watch, kind: EventFact['kind']): void {
  if (kind === 'reopened') [watch.over, watch.waiting] = [undefined, undefined]
  else if (kind === 'confirmed' && watch.over === 'completed') watch.over = kind
}

function worksAt(unit: string, minutesAfterStart: number): boolean {
  const hand = byHand[unit] ?? expect.unreachable()
  // The start is Monday 01:00 UTC.
  const local = 60 + minutesAfterStart + hand.ahead * 60
  return hand.works((Math.floor(local / 1440) % 7) + 1, local % 1440)
}
