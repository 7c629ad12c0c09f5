import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openMail, viewMail } from '../views.ts'

/** A mail as words: nothing of it is shown as it came. */
export async function showMail(context: ActionContext, { params }: { params: { mailId: string } }) {
  const opened = await openMail(context, params.mailId)
  return opened.ok ? accept(await viewMail(context, opened.value)) : opened
}
