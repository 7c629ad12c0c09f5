import type { WorkContext } from '../platform/http/route.ts'
import { readEscalation } from './store/escalations.ts'
import type { Matter } from './store/matters.ts'
import { readProposal } from './store/proposals.ts'

/** What a matter is about: as notices name it, and whom it concerns. */
export interface Subject {
  readonly title: string
  readonly link: string
  /** Who wants something: they never answer it themselves, and hear what becomes of it. */
  readonly wanted: readonly string[]
  /** Of an escalation its request. */
  readonly requestId: string | null
}

/** @throws Error where the matter has no proposal and no escalation */
export async function subjectOf({ tx }: Pick<WorkContext, 'tx'>, matter: Matter): Promise<Subject> {
  if (matter.kind === 'proposal') {
    const proposal = await readProposal(tx, matter.id)
    if (proposal === undefined) throw new Error(`No proposal ${matter.id}`)
    const { title, authorId, id } = proposal
    return { title, link: `/proposals/${id}`, wanted: [authorId], requestId: null }
  }
  const escalation = await readEscalation(tx, matter.id)
  if (escalation === undefined) throw new Error(`No escalation ${matter.id}`)
  const { number, summary, askers, id, requestId } = escalation
  return { title: `${number} ${summary}`, link: `/escalations/${id}`, wanted: askers, requestId }
}
