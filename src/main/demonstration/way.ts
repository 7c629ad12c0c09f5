import { v7 as uuidv7 } from 'uuid'
import type { Instant } from '../../platform/time/instants.ts'
import type { PersonKey } from './people.ts'
import { services } from './services/services.ts'
import type { UnitKey } from './units.ts'
import { later, type Draft, type StoryEvent, type World } from './world.ts'

/** A request on its way: what has happened to it so far, who holds it, and how long the serving side has had it. */
export interface Way {
  readonly events: StoryEvent[]
  at: Instant
  unit: UnitKey
  assignee: PersonKey | null
  /** Working minutes that count against the promise. */
  used: number
}

/** A request that has just been asked for. */
export function begin(world: World, draft: Draft): Way {
  const way: Way = { events: [], at: draft.at, unit: services[draft.service].unit, assignee: null, used: 0 }
  add(world, way, 'submitted', draft.asker)
  return way
}

/** Writes down what happens now. */
export function add(
  world: World,
  way: Way,
  kind: StoryEvent['kind'],
  actor: PersonKey | null,
  more: { readonly text?: string; readonly whose?: StoryEvent['whose'] } = {},
): void {
  way.events.push({
    id: uuidv7({ msecs: way.at, random: world.chance.bytes(16) }),
    kind,
    at: way.at,
    actor,
    unit: way.unit,
    assignee: way.assignee,
    text: more.text ?? null,
    whose: more.whose ?? null,
  })
}

/** Time passes in which the serving side has the request. */
export function work(world: World, way: Way, minutes: number): void {
  way.at = later(world, way.unit, way.at, minutes)
  way.used += minutes
}

/** Time passes that is not counted: somebody waits, or the request is done. */
export function wait(world: World, way: Way, unit: UnitKey, minutes: number): void {
  way.at = later(world, unit, way.at, minutes)
}
