import { after, millisecondsPerDay, type Instant } from '../../platform/time/instants.ts'
import type { Chance } from './chance.ts'
import type { Course } from './course.ts'
import { people, type PersonKey } from './people.ts'
import { verdictComments } from './phrases.ts'
import { commonReasons } from './services/service-plan.ts'
import { services } from './services/services.ts'
import type { ServingUnit } from './units.ts'
import { later, type Draft, type World } from './world.ts'

/** What the served person said of a request. */
export interface StoryVerdict {
  readonly rater: PersonKey
  readonly at: Instant
  readonly satisfaction: number
  readonly effort: number | null
  readonly promiseKept: boolean | null
  /** Places in the service's list of reasons. */
  readonly reasons: readonly number[]
  readonly comment: string
}

/** Of a hundred verdicts on a kept promise, how many give one star, two, … five. */
const stars: Readonly<Record<ServingUnit, readonly number[]>> = {
  IT: [2, 5, 15, 43, 35],
  SDM: [1, 3, 12, 44, 40],
  LOG: [4, 10, 24, 40, 22],
  HUMAS: [1, 4, 15, 45, 35],
}
const starsWhenBroken = [18, 30, 30, 17, 5]

/** Few of those whom Public Relations serves ever say anything, so that its figures stay hidden. */
const ratersOfPublicRelations: readonly PersonKey[] = ['lina', 'fitri', 'arif']

/** The last moment of the window, less a little. */
const windowDays = 13

/** How readily each person rates; some nearly always, some rarely. */
export function tendencies(chance: Chance, keys: readonly PersonKey[]): ReadonlyMap<PersonKey, number> {
  return new Map(keys.map((key) => [key, chance.between(0.5, 0.95)]))
}

/** What is said of a request, if anything is: within two weeks of its last completion, and by now. */
export function verdictOn(world: World, draft: Draft, course: Course, tendency: number): StoryVerdict | null {
  const { chance } = world
  const { unit } = services[draft.service]
  const completed = course.events.findLast(({ kind }) => kind === 'completed')
  const says = chance.happens(tendency)
  if (completed === undefined || completed.at > world.now) return null
  if (unit === 'HUMAS' && !ratersOfPublicRelations.includes(draft.askedFor)) return null
  const thought = later(world, people[draft.askedFor].unit, completed.at, chance.around(150, 1.2))
  const latest = after(completed.at, windowDays * millisecondsPerDay)
  const at = thought < latest ? thought : latest
  if (!says || at > world.now) return null
  return { rater: draft.askedFor, at, ...opinion(chance, draft, course) }
}

function opinion(
  chance: Chance,
  draft: Draft,
  { kept, reopened }: Course,
): Omit<StoryVerdict, 'rater' | 'at'> {
  const content = kept && !reopened
  const weights = content ? stars[services[draft.service].unit] : starsWhenBroken
  const satisfaction = chance.weighted([1, 2, 3, 4, 5], (star) => weights[star - 1] ?? 0) ?? 4
  const toil = Math.min(5, Math.max(1, Math.round(5.6 - satisfaction + chance.between(-1.2, 0.9))))
  return {
    satisfaction,
    effort: chance.happens(0.85) ? toil : null,
    promiseKept: chance.happens(0.88) ? kept !== chance.happens(0.05) : null,
    reasons: reasonsFor(chance, draft, satisfaction),
    comment: chance.happens(0.22) ? chance.pick(verdictComments[moodOf(satisfaction)]) : '',
  }
}

function moodOf(satisfaction: number): keyof typeof verdictComments {
  if (satisfaction >= 4) return 'good'
  return satisfaction === 3 ? 'fair' : 'poor'
}

/** Up to two reasons that fit: the first three of the common ones are praise, the others are not. */
function reasonsFor(chance: Chance, draft: Draft, satisfaction: number): readonly number[] {
  const own = services[draft.service].reasons.map((_, index) => commonReasons.length + index)
  const fitting = satisfaction >= 4 ? [0, 1, 2, ...own.filter(() => satisfaction === 5)] : [3, 4]
  const chosen = fitting.filter(() => chance.happens(0.35))
  return chosen.slice(0, 2)
}
