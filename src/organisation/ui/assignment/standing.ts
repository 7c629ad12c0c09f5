import type { AssignmentView } from '../../contract.ts'

/** Where an assignment stands on a day: held, still to begin, or over. */
export type Standing = 'now' | 'coming' | 'past'

/** Where an assignment stands on a day, both days counting. */
export function standingOn(
  today: string,
  { startsOn, endsOn }: Pick<AssignmentView, 'startsOn' | 'endsOn'>,
): Standing {
  if (startsOn > today) return 'coming'
  return endsOn !== null && endsOn < today ? 'past' : 'now'
}

const order: readonly Standing[] = ['now', 'coming', 'past']

/** For sorting: heads first, then what is held now, what is to come, what is over; by name or the latest start within. */
export function byStanding(today: string) {
  return (one: AssignmentView, other: AssignmentView): number => {
    const standing = order.indexOf(standingOn(today, one)) - order.indexOf(standingOn(today, other))
    if (standing !== 0) return standing
    if (one.head !== other.head) return one.head ? -1 : 1
    return one.person.name.localeCompare(other.person.name) || other.startsOn.localeCompare(one.startsOn)
  }
}
