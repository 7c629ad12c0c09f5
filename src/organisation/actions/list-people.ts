import { pageFrom } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { isRefused, textsAfter, todayOf, type Act } from '../acting.ts'
import { personId } from '../contract.ts'
import { personRows } from '../person-view.ts'
import { listPeople as load } from '../store/people.ts'

/** People by name. Addresses are searched only for whoever may read them all: a hit would tell them. */
export const listPeople: Act<'GET /people'> = async (context, { query }) => {
  const after = textsAfter(query.after, 2)
  if (isRefused(after)) return after
  const [sortName = '', id = ''] = after ?? []
  const from = personId.safeParse(id)
  if (after !== undefined && !from.success) return refuse('cursor_invalid')
  const today = await todayOf(context)
  const people = await load(context.tx, {
    q: query.q,
    byEmail: context.may('person:read:contact', {}),
    unitId: query.unitId,
    left: query.left,
    after: from.success ? { sortName, id: from.data } : undefined,
    limit: query.limit,
    today,
  })
  const { rows, next } = pageFrom(people, query.limit, (person) => [person.sortName, person.id])
  return accept({ rows: await personRows(context, rows, today), next })
}
