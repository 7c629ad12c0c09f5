import type { ActionContext } from '../platform/http/route.ts'
import type { PersonId } from './contract.ts'
import type { assignmentProblem, Held } from './domain/assigning.ts'
import { membershipsOfPeople } from './store/assignments.ts'

/** An assignment as the rules see it. */
export function held(assignment: {
  unitId: string
  jobId: string
  startsOn: string
  endsOn: string | null
}): Held {
  const { unitId, jobId, startsOn, endsOn } = assignment
  return { unitId, jobId, days: { from: startsOn, until: endsOn } }
}

/** The input that a refused assignment is about. */
export function fieldOf(problem: NonNullable<ReturnType<typeof assignmentProblem>>): string {
  return {
    assignment_ends_first: 'body.endsOn',
    assignment_overlaps: 'body.startsOn',
    unit_closed: 'body.unitId',
    person_left: 'body.personId',
  }[problem]
}

/**
 * Whether the actor may give a person more work than it has: whoever works for others today is theirs to let go. Else a head
 * could call a colleague into the unit to see the contact, or to keep the unit from being rated.
 */
export async function mayCall(context: ActionContext, personId: PersonId, today: string): Promise<boolean> {
  const units = await membershipsOfPeople(context.tx, [personId], today)
  return units.every(({ ancestors, unitId }) =>
    context.may('assignment:change', { unitPath: [...ancestors, unitId] }),
  )
}
