import { accept, refuse } from '../../platform/http/result.ts'
import { present, refuseField, todayOf, type Act } from '../acting.ts'
import { held, mayCall } from '../assignment-rules.ts'
import { assignmentProblem } from '../domain/assigning.ts'
import { pathOf } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import { assignmentsOfPerson, changeAssignment as save, findAssignment } from '../store/assignments.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findPerson } from '../store/people.ts'
import { findUnit } from '../store/units.ts'
import { assignmentView } from '../unit-view.ts'

/** Changes when an assignment ends, or whether it heads its unit. Whatever concerns a head is decided above the unit. */
export const changeAssignment: Act<'PATCH /assignments/:assignmentId'> = async (
  context,
  { params, body },
) => {
  const { tx } = context
  await lockOrganisation(tx)
  const before = await findAssignment(tx, params.assignmentId)
  const unit = before === undefined ? undefined : await findUnit(tx, before.unitId)
  const person = before === undefined ? undefined : await findPerson(tx, before.personId)
  if (before === undefined || unit === undefined || person === undefined) return refuse('not_found')
  if (!(await mayChange(context, before, unit, body))) return refuse('not_permitted')
  const changes = present(body)
  const after = { ...before, ...changes }
  const others = (await assignmentsOfPerson(tx, person.id)).filter(({ id }) => id !== before.id)
  const problem = assignmentProblem(held(after), others.map(held), {
    unitClosedOn: unit.closedOn,
    personLeftOn: person.leftOn,
  })
  if (problem !== undefined) return refuseField(context, 'body.endsOn', problem)
  await save(tx, before.id, changes)
  const { endsOn, head } = before
  await context.audit({
    action: 'assignment.changed',
    subjectKind: 'assignment',
    subjectId: before.id,
    details: { before: { endsOn, head }, changes },
  })
  await context.announce(
    announcement('assignment.changed', { assignmentId: before.id, unitId: unit.id, personId: person.id }),
  )
  return accept(assignmentView(after))
}

/** Whatever concerns a head is decided above the unit; making it longer is like calling the person there. */
async function mayChange(
  context: Parameters<typeof mayCall>[0],
  before: NonNullable<Awaited<ReturnType<typeof findAssignment>>>,
  unit: NonNullable<Awaited<ReturnType<typeof findUnit>>>,
  { endsOn, head }: { readonly endsOn?: string | null | undefined; readonly head?: boolean | undefined },
): Promise<boolean> {
  if (!context.may('assignment:change', { unitPath: pathOf(unit) })) return false
  const concernsHead = before.head || head === true
  if (concernsHead && !context.may('assignment:change:head', { unitPath: unit.ancestors })) return false
  const longer = before.endsOn !== null && endsOn !== undefined && (endsOn ?? '9') > before.endsOn
  return !longer || mayCall(context, before.personId, await todayOf(context))
}
