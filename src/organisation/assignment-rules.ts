import type { assignmentProblem, Held } from './domain/assigning.ts'

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
