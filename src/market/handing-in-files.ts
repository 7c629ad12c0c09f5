import type { Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { refuseField } from './acting.ts'
import { unusedExemptionFiles } from './store/exemption-files.ts'

/** Refuses the first document that the actor did not send, or that is used already or named twice. */
export async function missingFile(
  context: ActionContext,
  fileIds: readonly string[],
): Promise<Refusal<'exemption_file_missing'> | undefined> {
  const unused = await unusedExemptionFiles(context.tx, context.actor.personId, fileIds)
  const index = fileIds.findIndex((id, at) => !unused.has(id) || fileIds.indexOf(id) !== at)
  return index === -1 ? undefined : refuseField(context, `body.fileIds.${index}`, 'exemption_file_missing')
}
