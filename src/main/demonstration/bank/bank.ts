import { seededRandom, type Random } from '../../../statistics/random.ts'
import { peopleOf, type BankPerson } from './people.ts'
import { catalogue } from './services/catalogue.ts'
import type { BankService } from './services/offering.ts'
import type { BankSize } from './size.ts'
import { pathsOf, unitsOf, type BankUnit } from './units.ts'

/** A bank before anything has happened in it. */
export interface Bank {
  readonly size: BankSize
  readonly units: readonly BankUnit[]
  readonly people: readonly BankPerson[]
  readonly services: readonly BankService[]
  /** Each unit with all above it, the unit itself first. */
  readonly pathOf: (unit: string) => readonly string[]
  readonly membersOf: (unit: string) => readonly BankPerson[]
}

/** The units, people and services of a bank: the same for the same seed and size. */
export function bankOf(size: BankSize): Bank {
  const units = unitsOf(size.people)
  const people = peopleOf(size.people, stream(size.seed, 1))
  const paths = pathsOf(units)
  const members = Map.groupBy(people, ({ unit }) => unit)
  return {
    size,
    units,
    people,
    services: catalogue,
    pathOf: (unit) => paths.get(unit) ?? [],
    membersOf: (unit) => members.get(unit) ?? [],
  }
}

/** Draws of their own for each part of a bank, so that one part can be made without the others and is the same. */
export function stream(seed: number, part: number): Random {
  const random = seededRandom(seed ^ Math.imul(part, 0x9e3779b1))
  for (let draws = 0; draws < 8; draws += 1) random()
  return random
}

/** Whether a unit is one's own or above one's own, whose services one neither asks for nor rates. */
export function belongsTo(bank: Bank, { unit }: BankPerson, other: string): boolean {
  return bank.pathOf(unit).includes(other)
}
