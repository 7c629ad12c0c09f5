import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mailboxChanged } from '../events.ts'
import { removeMailbox } from '../store/mailboxes.ts'
import { mayWithMailOf } from '../views.ts'

/** Takes a unit's address away: mail to it is refused from now on, answers to letters still arrive. */
export async function takeMailboxAway(context: ActionContext, { params }: { params: { unitId: string } }) {
  const { unitId } = params
  if (!(await mayWithMailOf(context, 'mailbox:change', unitId))) return refuse('not_found')
  const removed = await removeMailbox(context.tx, unitId)
  if (removed === undefined) return refuse('not_found')
  await context.audit({
    action: 'mailbox.taken_away',
    subjectKind: 'unit',
    subjectId: unitId,
    details: { localPart: removed.localPart, service: removed.serviceId },
  })
  await context.announce(mailboxChanged(unitId))
  return accept({ done: true as const })
}
