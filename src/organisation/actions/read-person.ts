import { accept, refuse } from '../../platform/http/result.ts'
import { todayOf, type Act } from '../acting.ts'
import { personView } from '../person-view.ts'
import { findPerson } from '../store/people.ts'

/** A person with what it holds and held. */
export const readPerson: Act<'GET /people/:personId'> = async (context, { params }) => {
  const person = await findPerson(context.tx, params.personId)
  if (person === undefined) return refuse('not_found')
  return accept(await personView(context, person, await todayOf(context)))
}
