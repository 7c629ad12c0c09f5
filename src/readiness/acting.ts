import { postsOn, unitPaths } from '../organisation/index.ts'
import type { Target } from '../platform/auth/permission.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import type { ActionContext, Route, WorkContext } from '../platform/http/route.ts'
import type { ReadinessEndpoints } from './contract.ts'
import { readinessProblems, type ReadinessCode } from './problems.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof ReadinessEndpoints> = Route<
  ReadinessEndpoints[Key],
  string,
  ReadinessCode
>['act']

/** A refusal that is about one input, such as `body.issuedOn`. */
export const refuseField = fieldRefusal(readinessProblems)

/** A person as the permission table sees them on a day: themselves, in each unit in which they work. */
export interface PersonTargets {
  readonly targets: readonly Target[]
  readonly unitIds: readonly string[]
}

/** The same of several people; whoever works nowhere has themselves alone. */
export async function targetsOfPeople(
  { tx }: Pick<WorkContext, 'tx'>,
  personIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, PersonTargets>> {
  const posts = Map.groupBy(await postsOn(tx, day, { personIds }), ({ personId }) => personId as string)
  const paths = await unitPaths(tx, [...new Set([...posts.values()].flat().map(({ unitId }) => unitId))])
  return new Map(
    personIds.map((id) => {
      const unitIds = [...new Set((posts.get(id) ?? []).map(({ unitId }) => unitId as string))]
      const own = { personIds: [id] }
      const targets = unitIds.map((unitId) => ({ ...own, unitPath: paths.get(unitId) ?? [unitId] }))
      return [id, { targets: targets.length === 0 ? [own] : targets, unitIds }]
    }),
  )
}

/** Whether the actor may do it to a person, by any place in which the person works. */
export function mayTo(
  context: ActionContext,
  permission: string,
  { targets }: PersonTargets | { readonly targets: readonly Target[] } = { targets: [] },
): boolean {
  return targets.some((target) => context.may(permission, target))
}
