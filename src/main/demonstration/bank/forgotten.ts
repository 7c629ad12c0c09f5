import { chanceOf } from '../chance.ts'
import { belongsTo, stream } from './bank.ts'
import { planted } from './planted.ts'
import type { BankDraft, BankWorld, HoursOfDay } from './way.ts'

/** So many working days before the end, one each. */
const daysBefore = [12, 10, 8, 4, 3, 2]

/**
 * Requests to the worse department that nobody ever touched: their askers take them up the line. Drawn apart, so that nothing else of a
 * bank depends on them. `worked`: the days of the history on which anybody works, in order.
 */
export function forgetting<Day>({ bank }: BankWorld, worked: readonly Day[]) {
  const chance = chanceOf(stream(bank.size.seed, 9))
  const { unit } = planted.worse
  const services = bank.services.filter((service) => service.unit === unit)
  const askers = bank.people.filter((person) => person.unit !== 'KP' && !belongsTo(bank, person, unit))
  const on = new Set(daysBefore.map((before) => worked.at(-before)))
  return {
    chance,
    on: (day: Day, month: number, hours: HoursOfDay): BankDraft[] => {
      if (!on.has(day)) return []
      const asker = chance.pick(askers.filter(hours.isAtWork))
      const service = chance.pick(services)
      return [{ service, priority: 3, asker, askedFor: asker, at: hours.momentFor(asker), month }]
    },
  }
}
