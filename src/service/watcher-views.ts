import type { z } from 'zod'
import { standingsOf } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { watcherView } from './contract.ts'
import { namesOf } from './names.ts'
import type { RequestTargets } from './rights.ts'

/** Who watches a request, as its readers see it. */
export async function watcherViews(
  { tx, now }: ActionContext,
  { watching }: Pick<RequestTargets, 'watching'>,
): Promise<z.input<typeof watcherView>[]> {
  if (watching.length === 0) return []
  const people = watching.map(({ personId }) => personId)
  const there = new Set((await standingsOf(tx, people, now)).map(({ personId }) => personId))
  const names = await namesOf(tx, {
    units: [],
    people: [...people, ...watching.map(({ addedBy }) => addedBy)],
    services: [],
  })
  return watching.map(({ personId, addedBy, added }) => ({
    person: names.person(personId),
    addedBy: added ? names.person(addedBy) : null,
    left: !there.has(personId),
  }))
}
