import {
  after,
  millisecondsPerDay,
  millisecondsPerMinute,
  type Instant,
} from '../../platform/time/instants.ts'
import {
  addWorkingMilliseconds,
  workingMilliseconds,
  type CompiledCalendar,
} from '../../platform/time/working-time.ts'
import type { Chance } from './chance.ts'
import type { PersonKey } from './people.ts'
import type { ServiceKey } from './services/services.ts'
import type { UnitKey } from './units.ts'

/** What a story is told in: when it ends, by which hours people work, and the one generator of all chance. */
export interface World {
  readonly now: Instant
  readonly calendarOf: (unit: UnitKey) => CompiledCalendar
  readonly chance: Chance
}

/** What somebody asks for, before anything has happened to it. */
export interface Draft {
  readonly service: ServiceKey
  readonly priority: 1 | 2 | 3 | 4
  readonly asker: PersonKey
  readonly askedFor: PersonKey
  readonly at: Instant
}

/** One event of a request's timeline, people and units by their keys. */
export interface StoryEvent {
  readonly id: string
  readonly kind:
    | 'submitted'
    | 'assigned'
    | 'responded'
    | 'handed_on'
    | 'paused'
    | 'resumed'
    | 'completed'
    | 'confirmed'
    | 'reopened'
    | 'cancelled'
    | 'commented'
  readonly at: Instant
  /** Null: the system itself. */
  readonly actor: PersonKey | null
  readonly unit: UnitKey
  readonly assignee: PersonKey | null
  readonly text: string | null
  readonly whose: 'asker' | 'third_party' | 'own' | null
}

/** The moment so many working minutes later by a unit's hours. */
export function later(world: World, unit: UnitKey, at: Instant, minutes: number): Instant {
  const milliseconds = Math.max(1, Math.round(minutes * millisecondsPerMinute))
  const moment = addWorkingMilliseconds(world.calendarOf(unit), at, milliseconds)
  if (!moment.ok) throw new Error(`The calendar of ${unit} has no working time`)
  return moment.at
}

const searchMilliseconds = 90 * millisecondsPerDay

/** The latest moment from which a unit has worked so many minutes until now. */
export function before(world: World, unit: UnitKey, minutes: number): Instant {
  const calendar = world.calendarOf(unit)
  let early = world.now - searchMilliseconds
  let late: number = world.now
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (
      workingMilliseconds(calendar, after(world.now, middle - world.now), world.now) >=
      minutes * millisecondsPerMinute
    )
      early = middle
    else late = middle
  }
  return after(world.now, early - world.now)
}
