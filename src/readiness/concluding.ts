import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { evidenceReplies, type EvidenceReply } from './evidence-views.ts'
import { readEvidence } from './store/evidence.ts'
import { tellEvidence } from './telling.ts'

/** Ends what was done with a piece of evidence: whoever it concerns is told, and the actor has it as it is now. */
export async function concluded(
  context: ActionContext,
  evidenceId: string,
  what: Parameters<typeof tellEvidence>[2],
): Promise<Result<EvidenceReply, 'not_found'>> {
  const evidence = await readEvidence(context.tx, evidenceId)
  if (evidence === undefined) return refuse('not_found')
  await tellEvidence(context, evidence, what)
  const [reply] = await evidenceReplies(context, [evidence])
  return reply === undefined ? refuse('not_found') : accept(reply)
}
