import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { AssignmentId } from '../contract.ts'
import { assignmentProblem } from '../domain/assigning.ts'
import { pathOf } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import { fieldOf, held, mayCall } from '../assignment-rules.ts'
import { assignmentsOfPerson, findAssignment, insertAssignment } from '../store/assignments.ts'
import { findJob } from '../store/jobs.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findPerson } from '../store/people.ts'
import { findUnit } from '../store/units.ts'
import { assignmentView } from '../unit-view.ts'

/** Gives a person a job in a unit from a day on. Who heads the unit is decided above it; whom others have, they let go. */
export const makeAssignment: Act<'POST /assignments'> = async (context, { body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const [unit, person] = [await findUnit(tx, body.unitId), await findPerson(tx, body.personId)]
  const today = await todayOf(context)
  const job = await findJob(tx, body.jobId, today)
  if (unit === undefined || person === undefined || job === undefined) return refuse('not_found')
  if (!context.may('assignment:change', { unitPath: pathOf(unit) })) return refuse('not_permitted')
  if (body.head && !context.may('assignment:change:head', { unitPath: unit.ancestors }))
    return refuse('not_permitted')
  if (!(await mayCall(context, person.id, today))) return refuse('not_permitted')
  const others = await assignmentsOfPerson(tx, person.id)
  const problem = assignmentProblem(held(body), others.map(held), {
    unitClosedOn: unit.closedOn,
    personLeftOn: person.leftOn,
  })
  if (problem !== undefined) return refuseField(context, fieldOf(problem), problem)
  const id = uuidv7() as AssignmentId
  await insertAssignment(tx, { id, ...body })
  const made = await findAssignment(tx, id)
  if (made === undefined) throw new Error('An assignment just made is not there')
  await context.audit({
    action: 'assignment.made',
    subjectKind: 'assignment',
    subjectId: id,
    details: { ...body },
  })
  await context.announce(
    announcement('assignment.made', { assignmentId: id, unitId: unit.id, personId: person.id }),
  )
  return accept(assignmentView(made))
}
