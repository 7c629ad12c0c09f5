import { instant, millisecondsPerDay, type Instant } from '../../../platform/time/instants.ts'
import type { CompiledCalendar } from '../../../platform/time/working-time.ts'
import { chanceOf } from '../chance.ts'
import { asking, fewRatersOf, requestsOf, shareOfService } from './asking.ts'
import { stream, type Bank } from './bank.ts'
import { isCoaching } from './character.ts'
import { coaching } from './coaching.ts'
import { forgetting } from './forgotten.ts'
import { followCourse } from './course.ts'
import { daysBetween, momentOf, rememberDays, workedOn, type HistoryDay } from './days.ts'
import { characters, planted, priorityMix } from './planted.ts'
import { historyBefore } from './size.ts'
import { steady } from './steady.ts'
import { verdictOn, type BankVerdict, type Raters } from './verdict.ts'
import { add, idAt, type BankDraft, type BankEvent, type BankWay, type BankWorld } from './way.ts'

/** A request of a bank's history, with everything that has happened to it by the end. */
export interface BankRequest extends BankDraft {
  readonly id: string
  /** People and units by their keys. */
  readonly answers: Readonly<Record<string, string | number | readonly string[]>>
  /** In order of time, the submission first. */
  readonly events: readonly [BankEvent, ...BankEvent[]]
  readonly verdict: BankVerdict | null
}

/** When the history of a bank ends, and by which hours its units work. */
export interface HistoryFrame {
  readonly until: Instant
  readonly calendarOf: (unit: string) => CompiledCalendar
}

/**
 * Eighteen months of requests and verdicts that end at an instant, in the order in which they were asked, one after the
 * other so that a history of any length needs no more memory than a day of it. Pure: the same bank and frame tell the same.
 */
export function* historyOf(bank: Bank, { until, calendarOf }: HistoryFrame): Generator<BankRequest> {
  const chance = chanceOf(stream(bank.size.seed, 2))
  const world: BankWorld = {
    bank,
    from: historyBefore(until),
    until,
    calendarOf,
    chance,
    days: rememberDays(),
    steady: steady(stream(bank.size.seed, 3)),
  }
  const raters = ratersOf(world)
  const ask = asking(world)
  const coach = coaching(world)
  const coachHours = hoursOf(coach.world)
  const days = daysBetween(world.from, until)
  const hours = hoursOf(world)
  const weights = days.map((day) => hours.weightOf(day))
  const forget = forgetting(
    world,
    days.filter((_, index) => (weights[index] ?? 0) > 0),
  )
  const each = requestsOf(bank) / weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, day] of days.entries()) {
    const count = Math.floor((weights[index] ?? 0) * each + chance.random())
    const asked = Array.from({ length: count }, () => ask({ month: day.month, ...hours.on(day) }))
    const share = ((weights[index] ?? 0) * each) / requestsOf(bank)
    const coached = Math.floor(share * coach.requests + coach.world.chance.random())
    const sought = Array.from({ length: coached }, () =>
      coach.ask({ month: day.month, ...coachHours.on(day) }),
    )
    const forgotten = forget.on(day, day.month, coachHours.on(day))
    const drafts = [...asked, ...sought, ...forgotten].filter((draft) => draft !== undefined)
    for (const draft of drafts.toSorted((one, other) => one.at - other.at)) {
      if (forgotten.includes(draft)) yield untouched(coach.world, draft)
      else if (isCoaching(draft.service)) yield coach.noted(requestFrom(coach.world, coach.raters, draft))
      else yield requestFrom(world, raters, draft)
    }
  }
}

/** A request that was asked, and then nothing. */
function untouched(world: BankWorld, draft: BankDraft): BankRequest {
  const way: BankWay = { events: [], at: draft.at, unit: draft.service.unit, assignee: null }
  add(world, way, 'submitted', draft.asker)
  const [first] = way.events
  if (first === undefined) throw new Error('A request begins with its submission')
  const id = idAt(world.chance.random, draft.at)
  return { ...draft, id, answers: answersTo(world, draft), events: [first], verdict: null }
}

function requestFrom(world: BankWorld, raters: Raters, draft: BankDraft): BankRequest {
  const course = followCourse(world, draft)
  const verdict = verdictOn(world, raters, draft, course)
  const [first, ...others] = course.way.events.filter(({ at }) => at <= world.until)
  if (first === undefined) throw new Error('A request that was asked after the end')
  const id = idAt(world.chance.random, draft.at)
  return { ...draft, id, answers: answersTo(world, draft), events: [first, ...others], verdict }
}

/** What the asker filled in: an example's words, and for people, units and days those that follow from who asks and when. */
function answersTo({ chance, days }: BankWorld, draft: BankDraft): BankRequest['answers'] {
  const { service, askedFor, at } = draft
  const example = chance.pick(service.examples)
  const later = at + Math.round(chance.between(2, 15)) * millisecondsPerDay
  return Object.fromEntries(
    service.form.flatMap(({ key, kind }): [string, string | number | readonly string[]][] => {
      if (kind === 'person') return [[key, askedFor.key]]
      if (kind === 'unit') return [[key, askedFor.unit]]
      if (kind === 'date') return [[key, days.dayOf(instant(later))]]
      const given = example[key]
      return given === undefined ? [] : [[key, given]]
    }),
  )
}

/** How long each calendar of the bank works on a day, worked out once a day. */
function hoursOf({ bank, calendarOf, until, chance }: BankWorld) {
  const calendars = new Map<CompiledCalendar, number>()
  for (const { unit } of bank.people)
    calendars.set(calendarOf(unit), (calendars.get(calendarOf(unit)) ?? 0) + 1)
  const workedBy = (day: HistoryDay) =>
    new Map([...calendars.keys()].map((calendar) => [calendar, workedOn(calendar, day, until)]))
  return {
    /** Hours of everybody together. */
    weightOf: (day: HistoryDay) =>
      [...workedBy(day)].reduce(
        (sum, [calendar, worked]) => sum + worked * (calendars.get(calendar) ?? 0),
        0,
      ),
    on: (day: HistoryDay) => {
      const worked = workedBy(day)
      return {
        isAtWork: ({ unit }: { readonly unit: string }) => (worked.get(calendarOf(unit)) ?? 0) > 0,
        momentFor: ({ unit }: { readonly unit: string }) => {
          const calendar = calendarOf(unit)
          return momentOf(calendar, day, worked.get(calendar) ?? 0, chance.random())
        },
      }
    },
  }
}

/** How readily people rate on average. */
const readiness = { least: 0.4, most: 0.8 }

function ratersOf({ bank, chance }: BankWorld): Raters {
  const { least, most } = readiness
  const tendencies = new Map(bank.people.map((person) => [person, chance.between(least, most)]))
  const few = new Set(fewRatersOf(bank))
  const [one, other] = planted.onlyLookDifferent.services
  const shift = shiftOf(bank)
  return {
    tendencyOf: (person, unit) =>
      unit === planted.tooFewRaters.unit && few.has(person) ? most : (tendencies.get(person) ?? 0),
    ratesAtAll: (person, unit) => unit !== planted.tooFewRaters.unit || few.has(person),
    shiftOf: (service) => (service === one ? shift : service === other ? -shift : 0),
  }
}

/** Half of the distance by which two services only look different: it shrinks as verdicts grow, so that it never tells. */
function shiftOf(bank: Bank): number {
  const { services, standardErrors } = planted.onlyLookDifferent
  const shares = services.map((key) => {
    const service = bank.services.find((found) => found.key === key)
    return service === undefined ? 0 : shareOfService(bank, service)
  })
  const verdicts = shares.map((share) => share * requestsOf(bank) * ((readiness.least + readiness.most) / 2))
  const mean = priorityMix.usual.reduce(
    (sum, mix, index) => sum + mix * (characters.usual.satisfied[index] ?? 0),
    0,
  )
  const variance = verdicts.reduce((sum, count) => sum + (mean * (1 - mean)) / count, 0)
  return (standardErrors * Math.sqrt(variance)) / 2
}
