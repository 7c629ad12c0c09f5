import { confirmsItselfAt } from '../../service/index.ts'
import { people, membersOfUnit, type PersonKey } from './people.ts'
import { cancellations, handBacks, pauseReasons, questions, reopenings, resumptions } from './phrases.ts'
import { services } from './services/services.ts'
import type { ServingUnit } from './units.ts'
import { add, begin, wait, work, type Way } from './way.ts'
import type { Draft, StoryEvent, World } from './world.ts'

/** What became of a request: its timeline, which may reach beyond now, and whether its promise held. */
export interface Course {
  readonly events: readonly StoryEvent[]
  readonly kept: boolean
  readonly reopened: boolean
}

/** How much of what they promised the units need as a rule; Logistics is the slow one. */
const pace: Readonly<Record<ServingUnit, number>> = { IT: 0.5, SDM: 0.45, LOG: 0.66, HUMAS: 0.5 }

/** Follows a request from the question to the end. */
export function followCourse(world: World, draft: Draft, away: PersonKey | null): Course {
  const { chance } = world
  const way = begin(world, draft)
  const [response, completion] = promiseOf(draft)
  if (chance.happens(0.03)) return cancelled(world, way, draft)
  const first = response * chance.around(0.35, 0.7)
  const whole = Math.max(completion * chance.around(pace[services[draft.service].unit], 0.45), first * 1.2)
  takeOn(world, way, draft, workerOf(world, draft, services[draft.service].unit, away), first)
  if (chance.happens(0.1)) add(world, way, 'commented', draft.asker, { text: chance.pick(questions) })
  const left = whole - first
  work(world, way, left * 0.4)
  if (chance.happens(0.16)) pause(world, way, draft)
  const { handOn } = services[draft.service]
  const goesOn = handOn !== undefined && chance.happens(handOn.share)
  if (goesOn) pass(world, way, draft, handOn, left * 0.3)
  work(world, way, left * (goesOn ? 0.3 : 0.6))
  complete(world, way, draft)
  const reopened = settle(world, way, draft, completion)
  return { events: way.events, kept: way.used <= completion, reopened }
}

/** Working minutes promised for the first answer and for completion. */
export function promiseOf({
  service,
  priority,
}: Pick<Draft, 'service' | 'priority'>): readonly [number, number] {
  const promise = services[service].promises[priority]
  if (promise === undefined) throw new Error(`${service} is not offered at priority ${priority}`)
  return promise
}

/** Somebody takes the request and, a little later, answers. */
export function takeOn(world: World, way: Way, draft: Draft, worker: PersonKey, minutes: number): void {
  work(world, way, minutes * 0.7)
  way.assignee = worker
  add(world, way, 'assigned', worker)
  work(world, way, minutes * 0.3)
  add(world, way, 'responded', way.assignee, { text: world.chance.pick(services[draft.service].answers) })
}

/** Who of a unit serves: not whoever asks or is asked for, and the head only now and then. */
export function workerOf(
  { chance }: World,
  draft: Draft,
  unit: ServingUnit,
  away: PersonKey | null,
): PersonKey {
  const able = membersOfUnit(unit).filter(
    (key) => key !== draft.asker && key !== draft.askedFor && key !== away,
  )
  const worker = chance.weighted(able, (key) => ('head' in people[key] ? 0.4 : 1))
  if (worker === undefined) throw new Error(`Nobody of ${unit} can serve`)
  return worker
}

function cancelled(world: World, way: Way, draft: Draft): Course {
  work(world, way, world.chance.between(5, 40))
  add(world, way, 'cancelled', draft.asker, { text: world.chance.pick(cancellations) })
  return { events: way.events, kept: true, reopened: false }
}

function pause(world: World, way: Way, draft: Draft): void {
  const { chance } = world
  const whose = chance.happens(0.15) ? 'own' : chance.pick(services[draft.service].stopsClock)
  add(world, way, 'paused', way.assignee, { whose, text: chance.pick(pauseReasons[whose]) })
  const minutes = chance.around(120, 0.8)
  if (whose === 'own') work(world, way, minutes)
  else wait(world, way, way.unit, minutes)
  add(world, way, 'resumed', way.assignee, { text: chance.pick(resumptions) })
}

/** Another unit does its part, and as often as not gives the request back to whoever had it. */
function pass(
  world: World,
  way: Way,
  draft: Draft,
  to: { readonly unit: ServingUnit; readonly why: string },
  minutes: number,
): void {
  const { chance } = world
  const { unit, assignee } = way
  if (assignee === null) return
  way.unit = to.unit
  way.assignee = null
  add(world, way, 'handed_on', assignee, { text: to.why })
  const other = workerOf(world, draft, to.unit, null)
  work(world, way, minutes * 0.5)
  way.assignee = other
  add(world, way, 'assigned', other)
  work(world, way, minutes * 0.5)
  if (chance.happens(0.5)) return
  way.unit = unit
  way.assignee = null
  add(world, way, 'handed_on', other, { text: chance.pick(handBacks) })
  work(world, way, chance.between(2, 15))
  way.assignee = assignee
  add(world, way, 'assigned', assignee)
}

export function complete(world: World, way: Way, draft: Draft): void {
  add(world, way, 'completed', way.assignee, { text: world.chance.pick(services[draft.service].done) })
}

/** After completion: reopened now and then, confirmed by the asker or, in silence, by itself. Says whether it was reopened. */
function settle(world: World, way: Way, draft: Draft, completion: number): boolean {
  const { chance } = world
  const { unit } = people[draft.asker]
  const reopened = chance.happens(0.05)
  if (reopened) {
    wait(world, way, unit, chance.between(20, 300))
    add(world, way, 'reopened', draft.asker, { text: chance.pick(reopenings) })
    work(world, way, completion * chance.between(0.05, 0.3))
    complete(world, way, draft)
  }
  if (chance.happens(0.65)) {
    wait(world, way, unit, chance.around(90, 1))
    add(world, way, 'confirmed', draft.asker)
    return reopened
  }
  way.at = confirmsItselfAt(way.at, world.calendarOf(services[draft.service].unit))
  add(world, way, 'confirmed', null)
  return reopened
}
