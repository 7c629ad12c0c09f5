import type { Instant } from '../../../platform/time/instants.ts'
import { cancellations, handBacks, questions, reopenings, resumptions } from '../phrases.ts'
import { characterOf } from './character.ts'
import type { BankPerson } from './people.ts'
import { pauseReasons } from './phrases.ts'
import { planted, type Character } from './planted.ts'
import { add, pass, type BankDraft, type BankWay, type BankWorld } from './way.ts'

/** What became of a request: its timeline, which may reach beyond the end of the history, and whether its promise held. */
export interface BankCourse {
  readonly way: BankWay
  readonly kept: boolean
  readonly completedAt: Instant | null
}

/** How a course is to go: parts of the promises that it takes, and what happens on the way. */
interface Plan {
  readonly kept: boolean
  /** Working minutes that count until the first answer and until completion. */
  readonly first: number
  readonly whole: number
  readonly reopens: boolean
}

/** Follows a request from the question to the end. */
export function followCourse(world: BankWorld, draft: BankDraft): BankCourse {
  const { chance } = world
  const { service, asker } = draft
  const way: BankWay = { events: [], at: draft.at, unit: service.unit, assignee: null }
  add(world, way, 'submitted', asker)
  if (chance.happens(0.03)) {
    pass(world, way, service.unit, chance.between(5, 40))
    add(world, way, 'cancelled', asker, { text: chance.pick(cancellations) })
    return { way, kept: true, completedAt: null }
  }
  const plan = planOf(world, draft, characterOf(service, draft.month))
  serve(world, way, draft, plan)
  if (plan.reopens) reopen(world, way, draft, plan)
  const completedAt = way.at
  settle(world, way, draft)
  return { way, kept: plan.kept, completedAt }
}

function planOf({ chance, steady }: BankWorld, draft: BankDraft, character: Character): Plan {
  const { service, priority } = draft
  const [response, completion] = service.promises[priority]
  const key = `${service.unit} ${priority} ${character.pace}`
  const kept = steady.happens(`kept ${key}`, character.kept[priority - 1] ?? 1)
  const answered = steady.happens(`answered ${key}`, character.answered)
  const whole = completion * (kept ? partWithin(chance, service.unit, character) : chance.between(1.06, 2.1))
  const first = response * (answered ? chance.between(0.1, 0.92) : chance.between(1.08, 1.7))
  return { kept, whole, first: Math.min(first, whole * 0.7), reopens: chance.happens(0.04) }
}

/** The part of the promise that a request takes which keeps it: seldom the last tenth, but for one unit always. */
function partWithin(chance: BankWorld['chance'], unit: string, { pace }: Character): number {
  const { justBeforeTheLimit } = planted
  if (unit === justBeforeTheLimit.unit) {
    const [least, most] = justBeforeTheLimit.lastPart
    return chance.between(least, most)
  }
  const part = chance.around(pace, 0.4)
  return part < 0.88 ? part : chance.between(0.3, 0.95)
}

/** From the first glance to the completion, before it is reopened if it is. */
function serve(world: BankWorld, way: BankWay, draft: BankDraft, { first, whole, reopens }: Plan): void {
  const { chance } = world
  const { service, asker } = draft
  const worker = workerOf(world, draft, service.unit)
  pass(world, way, way.unit, first * 0.6)
  way.assignee = worker
  add(world, way, 'assigned', worker)
  pass(world, way, way.unit, first * 0.4)
  add(world, way, 'responded', worker, { text: chance.pick(service.answers) })
  if (chance.happens(0.06)) add(world, way, 'commented', asker, { text: chance.pick(questions) })
  const left = (whole - first) * (reopens ? 0.8 : 1)
  pass(world, way, way.unit, left * 0.4)
  const own = chance.happens(0.12) ? pause(world, way, draft, left * 0.2) : 0
  const { handOn } = service
  const goesOn = handOn !== undefined && chance.happens(handOn.share)
  const rest = left * 0.6 - own
  if (goesOn) handOver(world, way, draft, handOn, rest * 0.5)
  pass(world, way, way.unit, rest * (goesOn ? 0.5 : 1))
  add(world, way, 'completed', way.assignee, { text: chance.pick(service.done) })
}

/** A pause, with how many minutes of it count against the promise. */
function pause(world: BankWorld, way: BankWay, { service }: BankDraft, minutes: number): number {
  const { chance } = world
  const stops = service.stopsClock
  const whose = stops.length === 0 || chance.happens(0.2) ? 'own' : chance.pick(stops)
  add(world, way, 'paused', way.assignee, { whose, text: chance.pick(pauseReasons[whose]) })
  pass(world, way, way.unit, whose === 'own' ? minutes : chance.around(120, 0.8))
  add(world, way, 'resumed', way.assignee, { text: chance.pick(resumptions) })
  return whose === 'own' ? minutes : 0
}

/** Another unit does its part within so many minutes, and gives the request back to whoever had it. */
function handOver(
  world: BankWorld,
  way: BankWay,
  draft: BankDraft,
  to: { readonly unit: string; readonly why: string },
  minutes: number,
): void {
  const { unit, assignee } = way
  way.unit = to.unit
  way.assignee = null
  add(world, way, 'handed_on', assignee, { text: to.why })
  pass(world, way, to.unit, minutes * 0.4)
  const other = workerOf(world, draft, to.unit)
  way.assignee = other
  add(world, way, 'assigned', other)
  pass(world, way, to.unit, minutes * 0.5)
  way.unit = unit
  way.assignee = null
  add(world, way, 'handed_on', other, { text: world.chance.pick(handBacks) })
  pass(world, way, unit, minutes * 0.1)
  way.assignee = assignee
  add(world, way, 'assigned', assignee)
}

function reopen(world: BankWorld, way: BankWay, draft: BankDraft, { first, whole }: Plan): void {
  const { chance } = world
  pass(world, way, draft.asker.unit, chance.between(20, 300))
  add(world, way, 'reopened', draft.asker, { text: chance.pick(reopenings) })
  pass(world, way, way.unit, (whole - first) * 0.2)
  add(world, way, 'completed', way.assignee, { text: chance.pick(draft.service.done) })
}

/** Confirmed by the asker or, in silence, by itself. */
function settle(world: BankWorld, way: BankWay, { asker, service }: BankDraft): void {
  const { chance } = world
  const byItself = world.days.confirmsItself(way.at, world.calendarOf(service.unit))
  if (chance.happens(0.65)) {
    pass(world, way, asker.unit, chance.around(90, 1))
    if (way.at < byItself) {
      add(world, way, 'confirmed', asker)
      return
    }
  }
  way.at = byItself
  add(world, way, 'confirmed', null)
}

/** Who of a unit serves: not whoever asks or is asked for, and the head only now and then. */
function workerOf({ bank, chance }: BankWorld, { asker, askedFor }: BankDraft, unit: string): BankPerson {
  const members = bank.membersOf(unit)
  for (let tries = 0; tries < 100; tries += 1) {
    const worker = chance.pick(members)
    if (worker !== asker && worker !== askedFor && (!worker.head || tries > 10 || chance.happens(0.4)))
      return worker
  }
  throw new Error(`Nobody of ${unit} can serve`)
}
