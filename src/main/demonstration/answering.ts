import { after, millisecondsPerDay } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { people } from './people.ts'
import { services } from './services/services.ts'
import type { Draft, World } from './world.ts'

/**
 * What the asker filled in: an example's words, and for people, units and days those that follow from who asks and when.
 * People and units are named by their keys.
 */
export function answersTo(
  { chance, calendarOf }: World,
  draft: Draft,
): Record<string, string | number | readonly string[]> {
  const { form, examples } = services[draft.service]
  const { unit } = people[draft.askedFor]
  const example = chance.pick(examples)
  const day = after(draft.at, Math.round(chance.between(2, 15)) * millisecondsPerDay)
  const implied = { person: draft.askedFor, unit, date: localDay(day, calendarOf(unit).zone) }
  return Object.fromEntries(
    form.flatMap((field): [string, string | number | readonly string[]][] => {
      const given = field.kind in implied ? implied[field.kind as keyof typeof implied] : example[field.key]
      return given === undefined ? [] : [[field.key, given]]
    }),
  )
}
