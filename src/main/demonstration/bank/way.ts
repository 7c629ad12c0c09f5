import { v7 as uuidv7 } from 'uuid'
import type { Random } from '../../../statistics/random.ts'
import { millisecondsPerMinute, type Instant } from '../../../platform/time/instants.ts'
import { addWorkingMilliseconds, type CompiledCalendar } from '../../../platform/time/working-time.ts'
import type { Chance } from '../chance.ts'
import type { StoryEvent } from '../world.ts'
import type { Bank } from './bank.ts'
import type { DayMemory } from './days.ts'
import type { BankPerson } from './people.ts'
import type { BankService } from './services/offering.ts'
import type { Steady } from './steady.ts'

/** What the history of a bank is told with. */
export interface BankWorld {
  readonly bank: Bank
  readonly from: Instant
  /** Nothing happens after it. */
  readonly until: Instant
  readonly calendarOf: (unit: string) => CompiledCalendar
  readonly chance: Chance
  readonly steady: Steady
  readonly days: DayMemory
}

/** What somebody asks for, before anything has happened to it. */
export interface BankDraft {
  readonly service: BankService
  readonly priority: 1 | 2 | 3 | 4
  readonly asker: BankPerson
  readonly askedFor: BankPerson
  readonly at: Instant
  /** Of the history, from 1. */
  readonly month: number
}

/** Who works on a day, and when somebody asks. */
export interface HoursOfDay {
  readonly isAtWork: (person: BankPerson) => boolean
  readonly momentFor: (person: BankPerson) => Instant
}

/** One event of a request's timeline. */
export interface BankEvent extends Pick<StoryEvent, 'id' | 'kind' | 'at' | 'text' | 'whose'> {
  /** Null: the system itself. */
  readonly actor: BankPerson | null
  readonly unit: string
  readonly assignee: BankPerson | null
}

/** A request on its way: what has happened to it so far, and who holds it. */
export interface BankWay {
  readonly events: BankEvent[]
  at: Instant
  unit: string
  assignee: BankPerson | null
}

export function idAt(random: Random, at: Instant): string {
  const bytes = new Uint8Array(16)
  for (let index = 0; index < 16; index += 1) bytes[index] = random() * 256
  return uuidv7({ msecs: at, random: bytes })
}

/** Writes down what happens now. */
export function add(
  { chance }: BankWorld,
  way: BankWay,
  kind: BankEvent['kind'],
  actor: BankPerson | null,
  more: { readonly text?: string; readonly whose?: BankEvent['whose'] } = {},
): void {
  const { at, unit, assignee } = way
  const { text = null, whose = null } = more
  way.events.push({ id: idAt(chance.random, at), kind, at, actor, unit, assignee, text, whose })
}

/** So many working minutes pass by the hours of a unit. */
export function pass({ calendarOf }: BankWorld, way: BankWay, unit: string, minutes: number): void {
  const milliseconds = Math.max(1, Math.round(minutes * millisecondsPerMinute))
  const moment = addWorkingMilliseconds(calendarOf(unit), way.at, milliseconds)
  if (!moment.ok) throw new Error(`The calendar of ${unit} has no working time`)
  way.at = moment.at
}
