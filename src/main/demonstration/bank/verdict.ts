import { after, earlierOf, millisecondsPerDay, type Instant } from '../../../platform/time/instants.ts'
import type { StoryVerdict } from '../verdicts.ts'
import { commonReasons } from '../services/service-plan.ts'
import { characterOf, partnerOf, satisfiedShare } from './character.ts'
import type { BankCourse } from './course.ts'
import type { BankPerson } from './people.ts'
import { verdictComments } from './phrases.ts'
import { planted } from './planted.ts'
import { pass, type BankDraft, type BankWorld } from './way.ts'

/** What the served person said of a request. */
export interface BankVerdict extends Omit<StoryVerdict, 'rater'> {
  readonly rater: BankPerson
}

/** Who rates, and what moves what they say beside how they were served. */
export interface Raters {
  readonly tendencyOf: (person: BankPerson, unit: string) => number
  /** Whether somebody ever rates a unit. */
  readonly ratesAtAll: (person: BankPerson, unit: string) => boolean
  /** Points by which a service looks better or worse than its unit. */
  readonly shiftOf: (service: string) => number
}

/** The last moment of the window, less a little. */
const windowDays = 13

/** What is said of a request, if anything is: within two weeks of its completion, and before the history ends. */
export function verdictOn(
  world: BankWorld,
  raters: Raters,
  draft: BankDraft,
  course: BankCourse,
): BankVerdict | null {
  const { chance, until } = world
  const { askedFor, service } = draft
  const { completedAt, kept } = course
  const says = chance.happens(raters.tendencyOf(askedFor, service.unit))
  if (completedAt === null || completedAt > until || !says) return null
  if (!raters.ratesAtAll(askedFor, service.unit)) return null
  const at = thoughtAt(world, askedFor, completedAt)
  if (at > until) return null
  const satisfied = isSatisfied(world, raters, draft, kept)
  const satisfaction = starsOf(world, satisfied, isTraded(askedFor, service.unit))
  const toil = Math.min(5, Math.max(1, Math.round(5.6 - satisfaction + chance.between(-1.2, 0.9))))
  return {
    rater: askedFor,
    at,
    satisfaction,
    effort: chance.happens(0.85) ? toil : null,
    promiseKept: chance.happens(0.88) ? kept !== chance.happens(0.05) : null,
    reasons: reasonsFor(world, draft, satisfied),
    comment: chance.happens(0.12) ? chance.pick(verdictComments[moodOf(satisfaction)]) : '',
  }
}

function thoughtAt(world: BankWorld, { unit }: BankPerson, completedAt: Instant): Instant {
  const way = { events: [], at: completedAt, unit, assignee: null }
  pass(world, way, unit, world.chance.around(150, 1.2))
  return earlierOf(way.at, after(completedAt, windowDays * millisecondsPerDay))
}

function isSatisfied({ steady }: BankWorld, raters: Raters, draft: BankDraft, kept: boolean): boolean {
  const { service, priority, month, askedFor } = draft
  if (isTraded(askedFor, service.unit))
    return steady.happens(`traded ${service.unit}`, planted.tradingMarks.satisfied)
  const character = characterOf(service, month)
  const shift = raters.shiftOf(service.key)
  // Services of a unit are held to their share together, unless one of them is to look different.
  const whose = shift === 0 ? service.unit : service.key
  const key = `satisfied ${whose} ${priority} ${character.pace}`
  const { chance, share } = satisfiedShare(character, priority, kept, shift)
  return steady.happens(key, chance, share)
}

function isTraded({ unit }: BankPerson, served: string): boolean {
  return partnerOf(served) === unit
}

function starsOf({ chance }: BankWorld, satisfied: boolean, traded: boolean): number {
  if (satisfied) return chance.happens(traded ? planted.tradingMarks.fives : 0.45) ? 5 : 4
  const luck = chance.random()
  if (luck < 0.6) return 3
  return luck < 0.87 ? 2 : 1
}

function moodOf(satisfaction: number): keyof typeof verdictComments {
  if (satisfaction >= 4) return 'good'
  return satisfaction === 3 ? 'fair' : 'poor'
}

/** Up to two reasons that fit: the first three of the common ones are praise, the others are not. */
function reasonsFor({ chance }: BankWorld, { service }: BankDraft, satisfied: boolean): readonly number[] {
  const own = service.reasons.map((_, index) => commonReasons.length + index)
  const fitting = satisfied ? [0, 1, 2, ...own] : [3, 4]
  return fitting.filter(() => chance.happens(0.3)).slice(0, 2)
}
