import { concernsOwn, ownPlaces, unitPath, unitsOfPerson, organisationDay } from '../organisation/index.ts'
import { fieldRefusal } from '../platform/http/field-refusal.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, Route } from '../platform/http/route.ts'
import type { VoiceEndpoints } from './contract.ts'
import { voiceProblems, type VoiceCode } from './problems.ts'
import { lockMatter, type Matter } from './store/matters.ts'
import { readProposal, type StoredProposal } from './store/proposals.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof VoiceEndpoints> = Route<VoiceEndpoints[Key], string, VoiceCode>['act']

/** A refusal that is about one input, such as `body.promisedOn`. */
export const refuseField = fieldRefusal(voiceProblems)

/** A proposal that this transaction alone may change. */
export interface OpenProposal {
  readonly proposal: StoredProposal
  readonly matter: Matter
}

/** Locks a proposal; what was removed is there for nobody. */
export async function openProposal(
  { tx }: ActionContext,
  id: string,
): Promise<Result<OpenProposal, 'not_found'>> {
  const matter = await lockMatter(tx, id)
  const proposal = matter && (await readProposal(tx, id))
  if (matter === undefined || proposal === undefined || proposal.state === 'removed')
    return refuse('not_found')
  return accept({ proposal, matter })
}

/** Whether moderating a proposal would be deciding on one's own: of the unit that answers, or of a colleague of one's units. */
export async function isOwnMatter(context: ActionContext, proposal: StoredProposal): Promise<boolean> {
  const { tx, actor, now } = context
  if (proposal.authorId === actor.personId) return true
  const path = (await unitPath(tx, proposal.unitId)) ?? []
  if (concernsOwn(path, await ownPlaces(tx, actor))) return true
  const units = await unitsOfPerson(tx, proposal.authorId, await organisationDay(tx, now))
  return units.some(({ unitId }) => actor.memberUnits.includes(unitId))
}
