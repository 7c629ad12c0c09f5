import { ownPlaces, type OwnPlaces } from '../organisation/index.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import type { ActionContext, Route } from '../platform/http/route.ts'
import type { ComparisonEndpoints } from './contract.ts'
import { comparisonProblems, type ComparisonCode } from './problems.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof ComparisonEndpoints> = Route<
  ComparisonEndpoints[Key],
  string,
  ComparisonCode
>['act']

/** Where whoever acts works today. */
export async function placesOf({ tx, actor }: ActionContext): Promise<OwnPlaces> {
  return ownPlaces(tx, actor)
}

/** A refusal that is about one input, such as `body.unitIds.3`. */
export const refuseField = fieldRefusal(comparisonProblems)
