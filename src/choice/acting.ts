import { ownPlaces, type OwnPlaces } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext, Route } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { ChoiceEndpoints } from './contract.ts'
import { choiceProblems, type ChoiceCode } from './problems.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof ChoiceEndpoints> = Route<ChoiceEndpoints[Key], string, ChoiceCode>['act']

/** Where whoever acts works today. */
export async function placesOf({ tx, actor }: ActionContext): Promise<OwnPlaces> {
  return ownPlaces(tx, actor)
}

/** A refusal that is about one input, such as `body.serviceIds.3`. */
export function refuseField<Code extends ChoiceCode>(
  context: ActionContext,
  field: string,
  code: Code,
  values?: Readonly<Record<string, string | number>>,
): Refusal<Code> {
  const reason = renderText(context.language, choiceProblems[code], values)
  return refuse(code, values, [{ name: field, reason }])
}
