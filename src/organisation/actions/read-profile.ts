import { accept, refuse } from '../../platform/http/result.ts'
import { todayOf, type Act } from '../acting.ts'
import type { PersonId } from '../contract.ts'
import { personView } from '../person-view.ts'
import { findPerson } from '../store/people.ts'

/** Oneself. */
export const readProfile: Act<'GET /profile'> = async (context) => {
  const person = await findPerson(context.tx, context.actor.personId as PersonId)
  if (person === undefined) return refuse('not_found')
  return accept(await personView(context, person, await todayOf(context)))
}
