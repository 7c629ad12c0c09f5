import type { WorkContext } from '../platform/http/route.ts'
import { readEscalations } from './store/escalations.ts'
import type { Matter } from './store/matters.ts'
import { readProposals } from './store/proposals.ts'

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
export async function subjectOf(context: Pick<WorkContext, 'tx'>, matter: Matter): Promise<Subject> {
  const subject = (await subjectsOf(context, [matter])).get(matter.id)
  if (subject === undefined) throw new Error(`No ${matter.kind} ${matter.id}`)
  return subject
}

/** The same for several matters, by matter; those that have no proposal and no escalation are left out. */
export async function subjectsOf(
  { tx }: Pick<WorkContext, 'tx'>,
  matters: readonly Matter[],
): Promise<ReadonlyMap<string, Subject>> {
  const idsOf = (kind: Matter['kind']) => matters.flatMap((one) => (one.kind === kind ? one.id : []))
  const proposals = await readProposals(tx, idsOf('proposal'))
  const escalations = await readEscalations(tx, idsOf('escalation'))
  return new Map([
    ...proposals.map(({ id, title, authorId }): [string, Subject] => [
      id,
      { title, link: `/proposals/${id}`, wanted: [authorId], requestId: null },
    ]),
    ...escalations.map(({ id, number, summary, askers, requestId }): [string, Subject] => [
      id,
      { title: `${number} ${summary}`, link: `/escalations/${id}`, wanted: askers, requestId },
    ]),
  ])
}
