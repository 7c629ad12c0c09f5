import { accessOf } from '../platform/auth/memberships.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mayCall } from './assignment-rules.ts'
import type { PersonRow, PersonView } from './contract.ts'
import { goneBy } from './domain/spans.ts'
import { rolesOf } from './reading.ts'
import { assignmentsOfPerson, membershipsOfPeople, type Membership } from './store/assignments.ts'
import { deputyOf } from './store/deputies.ts'
import { loadOrganisation } from './store/organisations.ts'
import type { PersonRecord } from './store/people.ts'
import { assignmentView } from './unit-view.ts'

/** People as lists show them to the actor, in the order given. */
export async function personRows(
  context: ActionContext,
  people: readonly PersonRecord[],
  today: string,
): Promise<PersonRow[]> {
  const ids = people.map(({ id }) => id)
  const memberships = Map.groupBy(
    await membershipsOfPeople(context.tx, ids, today),
    ({ personId }) => personId,
  )
  const access = await accessOf(context.tx, context.organisationId, ids, context.now)
  return people.map((person) => {
    const units = memberships.get(person.id) ?? []
    const known = mayReadContact(context, person, units)
    return {
      id: person.id,
      name: person.name,
      email: known ? person.email : null,
      units: units.map((unit) => ({
        id: unit.unitId,
        name: { id: unit.unitNameId, en: unit.unitNameEn },
        code: unit.unitCode,
      })),
      roles: rolesOf(
        person.roles,
        units.some(({ head }) => head),
      ),
      leftOn: person.leftOn,
      access: known ? (access.get(person.id) ?? 'none') : null,
    }
  })
}

/** A person as the person's page shows it to the actor. */
export async function personView(
  context: ActionContext,
  person: PersonRecord,
  today: string,
): Promise<PersonView> {
  const { tx } = context
  const [row] = await personRows(context, [person], today)
  if (row === undefined) throw new Error('One person in, no row out')
  const deputy = await deputyOf(tx, person.id, today)
  return {
    ...row,
    language: person.language,
    zone: person.zone ?? (await loadOrganisation(tx)).zone,
    assignments: (await assignmentsOfPerson(tx, person.id)).map(assignmentView),
    deputy:
      deputy === undefined
        ? null
        : { person: { id: deputy.id, name: deputy.name }, from: deputy.from, until: deputy.until },
    may: {
      ...mayWithPerson(context, person, row.access, today),
      assign:
        !goneBy(person.leftOn, today) &&
        context.may('assignment:change') &&
        (await mayCall(context, person.id, today)),
    },
  }
}

function mayWithPerson(
  context: ActionContext,
  person: PersonRecord,
  access: PersonRow['access'],
  today: string,
): Omit<PersonView['may'], 'assign'> {
  const target = { personIds: [person.id] }
  const there = !goneBy(person.leftOn, today)
  return {
    change: context.may('person:change', target),
    invite: there && person.email !== null && access !== 'active' && context.may('person:invite', target),
    leave: there && context.may('person:leave', target),
    changeRoles: there && context.may('role:change', target),
  }
}

function mayReadContact(context: ActionContext, person: PersonRecord, units: readonly Membership[]): boolean {
  const personIds = [person.id]
  if (context.may('person:read:contact', { personIds })) return true
  return units.some(({ ancestors, unitId }) =>
    context.may('person:read:contact', { unitPath: [...ancestors, unitId] }),
  )
}
