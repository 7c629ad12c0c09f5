import type { Course } from './course.ts'
import { complete, promiseOf, takeOn, workerOf } from './course.ts'
import type { PersonKey } from './people.ts'
import { pauseReasons } from './phrases.ts'
import { services, type ServiceKey } from './services/services.ts'
import { add, begin, wait, work, type Way } from './way.ts'
import { before, type Draft, type World } from './world.ts'

/** How a request stands today, so that no queue is empty when somebody looks. */
type Stage =
  | 'waiting'
  | 'served'
  /** Three quarters and more of its promise are gone. */
  | 'pressed'
  | 'late'
  | 'waiting for the asker'
  | 'waiting for others'
  /** Done lately, neither confirmed nor rated. */
  | 'done'

interface Scene {
  readonly service: ServiceKey
  readonly priority: 1 | 2 | 3 | 4
  readonly asker: PersonKey
  readonly stage: Stage
  /** Who has it; left out: somebody of the unit. */
  readonly by?: PersonKey
}

/** What waits in each department today, and what the people one can sign in as have to rate. */
export const scenes: readonly Scene[] = [
  { service: 'password', priority: 2, asker: 'yanti', stage: 'waiting' },
  { service: 'access', priority: 3, asker: 'mega', stage: 'waiting' },
  { service: 'repair', priority: 2, asker: 'rudi', stage: 'served', by: 'dimas' },
  { service: 'repair', priority: 3, asker: 'doni', stage: 'late', by: 'fajar' },
  { service: 'access', priority: 2, asker: 'tika', stage: 'pressed', by: 'citra' },
  { service: 'laptop', priority: 3, asker: 'arif', stage: 'waiting for the asker', by: 'dimas' },
  { service: 'reader', priority: 3, asker: 'dewi', stage: 'waiting for others', by: 'bayu' },
  { service: 'leave', priority: 3, asker: 'anton', stage: 'waiting' },
  { service: 'training', priority: 3, asker: 'ayu', stage: 'served' },
  { service: 'leave', priority: 2, asker: 'eko', stage: 'waiting for the asker' },
  { service: 'supplies', priority: 3, asker: 'putri', stage: 'waiting' },
  { service: 'transport', priority: 3, asker: 'hadi', stage: 'served' },
  { service: 'supplies', priority: 2, asker: 'nia', stage: 'waiting for others' },
  { service: 'transport', priority: 2, asker: 'reza', stage: 'late' },
  { service: 'press', priority: 3, asker: 'arif', stage: 'waiting' },
  { service: 'brochure', priority: 3, asker: 'fitri', stage: 'served' },
  { service: 'brochure', priority: 4, asker: 'lina', stage: 'waiting for the asker' },
  { service: 'password', priority: 2, asker: 'putri', stage: 'done', by: 'citra' },
  { service: 'repair', priority: 2, asker: 'putri', stage: 'done', by: 'dimas' },
  { service: 'supplies', priority: 3, asker: 'putri', stage: 'done' },
  { service: 'access', priority: 2, asker: 'lina', stage: 'done', by: 'nadia' },
  { service: 'leave', priority: 2, asker: 'lina', stage: 'done' },
  { service: 'repair', priority: 3, asker: 'dewi', stage: 'done', by: 'dimas' },
  { service: 'access', priority: 3, asker: 'rudi', stage: 'done', by: 'citra' },
  { service: 'password', priority: 3, asker: 'tika', stage: 'done', by: 'nadia' },
  { service: 'repair', priority: 2, asker: 'fitri', stage: 'done', by: 'gilang' },
  { service: 'password', priority: 2, asker: 'nia', stage: 'done', by: 'citra' },
]

/** The parts of the promise that have passed since the question, stage by stage; of the first answer where it waits. */
const passed: Readonly<Record<Stage, number>> = {
  waiting: 0.5,
  served: 0.4,
  pressed: 0.86,
  late: 1.3,
  'waiting for the asker': 0.6,
  'waiting for others': 0.6,
  done: 1,
}

/** Working minutes of the unit since a request of today was completed, at least. */
const sinceDone = 45

/** The draft of a scene: asked so long ago that it stands today as it should. */
export function draftOf(world: World, { service, priority, asker, stage }: Scene): Draft {
  const [response, completion] = promiseOf({ service, priority })
  const minutes =
    stage === 'waiting'
      ? response * passed.waiting
      : completion * passed[stage] + (stage === 'done' ? sinceDone : 0)
  return { service, priority, asker, askedFor: asker, at: before(world, services[service].unit, minutes) }
}

/** What has happened to it by now. */
export function playScene(world: World, scene: Scene, draft: Draft, away: PersonKey): Course {
  const way = begin(world, draft)
  if (scene.stage !== 'waiting') serve(world, way, scene, draft, away)
  return { events: way.events, kept: true, reopened: false }
}

function serve(world: World, way: Way, { stage, by }: Scene, draft: Draft, away: PersonKey): void {
  const { chance } = world
  const [response, completion] = promiseOf(draft)
  const worker = by ?? workerOf(world, draft, services[draft.service].unit, away)
  takeOn(world, way, draft, worker, Math.min(response * 0.5, completion * 0.2))
  if (stage === 'waiting for the asker' || stage === 'waiting for others') {
    const whose = stage === 'waiting for others' ? 'third_party' : 'asker'
    wait(world, way, way.unit, completion * 0.15)
    add(world, way, 'paused', way.assignee, { whose, text: chance.pick(pauseReasons[whose]) })
  }
  if (stage !== 'done') return
  work(world, way, completion * chance.between(0.3, 0.6))
  complete(world, way, draft)
}
