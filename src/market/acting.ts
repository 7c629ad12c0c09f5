import { concernsOwn, ownPlaces, unitPaths } from '../organisation/index.ts'
import type { Target } from '../platform/auth/permission.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext, Route } from '../platform/http/route.ts'
import type { MarketEndpoints } from './contract.ts'
import { marketProblems, type MarketCode } from './problems.ts'
import { namesOf } from './views.ts'
import type { Sides } from './owing.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof MarketEndpoints> = Route<MarketEndpoints[Key], string, MarketCode>['act']

/** A unit as the permission table sees it; undefined where there is none. */
export async function unitTarget(
  { tx }: Pick<ActionContext, 'tx'>,
  unitId: string,
): Promise<Target | undefined> {
  const unitPath = (await unitPaths(tx, [unitId])).get(unitId)
  return unitPath && { unitPath }
}

/** A refusal that is about one input, such as `body.breach`. */
export const refuseField = fieldRefusal(marketProblems)

/** Which of both sides is the actor's own unit, above it, or below it; undefined where neither is. */
export async function ownSide(
  context: ActionContext,
  { payerUnitId, payeeUnitId }: Sides,
): Promise<string | undefined> {
  const places = await ownPlaces(context.tx, context.actor)
  const paths = await unitPaths(context.tx, [payerUnitId, payeeUnitId])
  return [payerUnitId, payeeUnitId].find((unit) => concernsOwn(paths.get(unit) ?? [], places))
}

/** Refuses whoever is of one of both units. */
export async function ownUnitRefused(
  context: ActionContext,
  sides: Sides,
): Promise<Refusal<'exemption_own_unit'> | undefined> {
  const own = await ownSide(context, sides)
  if (own === undefined) return undefined
  const name = (await namesOf(context, [own])).get(own)?.name[context.language] ?? '—'
  return refuse('exemption_own_unit', { unit: name })
}
