import { v7 as uuidv7 } from 'uuid'
import {
  isoOf,
  millisecondsPerDay,
  millisecondsPerMinute,
  after,
  type Instant,
} from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import {
  addWorkingMilliseconds,
  workingMilliseconds,
  type CompiledCalendar,
} from '../../platform/time/working-time.ts'
import { seededRandom } from '../../statistics/random.ts'
import { draftOf, playScene, scenes } from './alive.ts'
import { answersTo } from './answering.ts'
import { chanceOf } from './chance.ts'
import { followCourse, type Course } from './course.ts'
import { membersOfUnit, people, personKeys, type PersonKey } from './people.ts'
import { serviceKeys, services, type ServiceKey } from './services/services.ts'
import { units, type UnitKey } from './units.ts'
import { tendencies, verdictOn, type StoryVerdict } from './verdicts.ts'
import type { Draft, StoryEvent, World } from './world.ts'

/** A request of the story, with everything that has happened to it by the end. */
export interface StoryRequest extends Draft {
  readonly id: string
  /** People and units by their keys. */
  readonly answers: Readonly<Record<string, string | number | readonly string[]>>
  /** In order of time, the submission first. */
  readonly events: readonly [StoryEvent, ...StoryEvent[]]
  readonly verdict: StoryVerdict | null
}

/** Six weeks of the bank, up to a moment. */
export interface Story {
  /** In the order in which they were asked. */
  readonly requests: readonly StoryRequest[]
  /** Who is away today, and who takes over. Days `YYYY-MM-DD`. */
  readonly away: {
    readonly person: PersonKey
    readonly deputy: PersonKey
    readonly from: string
    readonly until: string
  }
}

const weeks = 6
const requestsToAsk = 400
/** Away from today; in so many days before, no new request came to this person. */
const awayPerson: PersonKey = 'bayu'
const deputyPerson: PersonKey = 'fajar'
const daysWithoutNew = 14

/**
 * Six weeks of requests and verdicts that end at `now`. Pure: the same seed and the same hours give the same story, as far
 * before `now` as ever.
 */
export function tellStory(
  seed: number,
  now: Instant,
  calendarOf: (unit: UnitKey) => CompiledCalendar,
): Story {
  const world: World = { now, calendarOf, chance: chanceOf(seededRandom(seed)) }
  const tendency = tendencies(world.chance, personKeys)
  const told = Array.from({ length: requestsToAsk }, () => {
    const draft = draw(world)
    const isLate = now - draft.at < daysWithoutNew * millisecondsPerDay
    const course = followCourse(world, draft, isLate ? awayPerson : null)
    return requestFrom(
      world,
      draft,
      course,
      verdictOn(world, draft, course, tendency.get(draft.askedFor) ?? 0),
    )
  })
  const today = scenes.map((scene) => {
    const draft = draftOf(world, scene)
    return requestFrom(world, draft, playScene(world, scene, draft, awayPerson), null)
  })
  const day = (days: number) => localDay(after(now, days * millisecondsPerDay), calendarOf('IT').zone)
  return {
    requests: [...told, ...today].toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)),
    away: { person: awayPerson, deputy: deputyPerson, from: day(0), until: day(4) },
  }
}

/** Somebody asks for something at some moment of the six weeks. */
function draw(world: World): Draft {
  const { chance } = world
  const service = chance.weighted(serviceKeys, (key) => services[key].weight)
  const asker = chance.weighted(personKeys, (key) =>
    service !== undefined && mayAsk(service, key) ? eagerness(key) : 0,
  )
  if (service === undefined || asker === undefined) throw new Error('Nobody may ask for anything')
  const colleagues = membersOfUnit(people[asker].unit).filter((key) => key !== asker)
  const askedFor = colleagues.length > 0 && chance.happens(0.12) ? chance.pick(colleagues) : asker
  const offered = ([1, 2, 3, 4] as const).filter(
    (priority) => services[service].promises[priority] !== undefined,
  )
  const priority = chance.weighted(offered, (one) => [0, 1, 4, 9, 2][one] ?? 0) ?? 3
  return { service, priority, asker, askedFor, at: momentOf(world, people[asker].unit) }
}

function momentOf({ now, calendarOf, chance }: World, unit: UnitKey): Instant {
  const calendar = calendarOf(unit)
  const start = after(now, -weeks * 7 * millisecondsPerDay)
  const worked = workingMilliseconds(calendar, start, now)
  const moment = addWorkingMilliseconds(calendar, start, Math.ceil(worked * chance.random()))
  const at = moment.ok ? moment.at : start
  // Some stay on after hours and ask then.
  const extra = chance.happens(0.05) ? Math.round(chance.between(30, 150)) * millisecondsPerMinute : 0
  return at + extra < now ? after(at, extra) : at
}

/** Whether a service is offered to a person, who is never of the unit that offers it. */
function mayAsk(service: ServiceKey, key: PersonKey): boolean {
  const { unit, askers } = services[service]
  const own: UnitKey = people[key].unit
  if (own === unit || key === awayPerson) return false
  return askers.length === 0 || askers.some((one) => one === own || one === units[own].under)
}

/** The front line asks most; the director and those who look after the rules, least. */
function eagerness(key: PersonKey): number {
  const { unit, job } = people[key]
  if (unit === 'KP') return 0.4
  if (units[unit].kind === 'department') return 1
  return job === 'guard' || job === 'guard_leader' ? 1.2 : 2.4
}

function requestFrom(world: World, draft: Draft, course: Course, verdict: StoryVerdict | null): StoryRequest {
  const { chance, now } = world
  const [first, ...others] = course.events.filter(({ at }) => at <= now)
  if (first === undefined) throw new Error(`Nothing happened to a request asked at ${isoOf(draft.at)}`)
  return {
    ...draft,
    id: uuidv7({ msecs: draft.at, random: chance.bytes(16) }),
    answers: answersTo(world, draft),
    events: [first, ...others],
    verdict,
  }
}
