import { ownPlaces, type OwnPlaces } from '../organisation/index.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import type { ActionContext, Route } from '../platform/http/route.ts'
import type { ChoiceEndpoints } from './contract.ts'
import { choiceProblems, type ChoiceCode } from './problems.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof ChoiceEndpoints> = Route<ChoiceEndpoints[Key], string, ChoiceCode>['act']

/** Where whoever acts works today. */
export async function placesOf({ tx, actor }: ActionContext): Promise<OwnPlaces> {
  return ownPlaces(tx, actor)
}

/** A refusal that is about one input, such as `body.serviceIds.3`. */
export const refuseField = fieldRefusal(choiceProblems)
