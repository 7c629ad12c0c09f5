import { unitNames } from '../../organisation/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { z } from 'zod'
import { servicesByMail } from '../../service/index.ts'
import type { mailboxView } from '../contract.ts'
import { mailboxOf } from '../store/mailboxes.ts'
import { countWaiting } from '../store/mails.ts'
import { mayWithMailOf } from '../views.ts'

type Reply = z.input<typeof mailboxView>

/** The mail address of a unit, what it asks for, and what waits. */
export async function showMailbox(
  context: ActionContext,
  { params }: { params: { unitId: string } },
): Promise<Result<Reply, 'not_found'>> {
  const { unitId } = params
  if (!(await mayWithMailOf(context, 'mailbox:read', unitId))) return refuse('not_found')
  return accept(await viewMailbox(context, unitId))
}

/** The same for whoever may. */
export async function viewMailbox(context: ActionContext, unitId: string): Promise<Reply> {
  const { tx, surroundings } = context
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (unit === undefined) throw new Error(`No unit ${unitId}`)
  const services = await servicesByMail(context, unitId)
  const stored = await mailboxOf(tx, unitId)
  const service = services.find(({ id }) => id === stored?.serviceId)
  const domain = surroundings.mailIn?.domain ?? null
  const mayRead = await mayWithMailOf(context, 'mail:read', unitId)
  return {
    unit,
    domain,
    mailbox:
      stored === undefined
        ? null
        : {
            localPart: stored.localPart,
            address: `${stored.localPart}@${domain ?? '—'}`,
            service: { id: stored.serviceId, name: service?.name ?? { id: '—', en: '—' } },
            answerable: service?.answerable ?? false,
          },
    services: [...services],
    waiting: mayRead ? await countWaiting(tx, unitId) : 0,
    may: {
      change: domain !== null && (await mayWithMailOf(context, 'mailbox:change', unitId)),
      read: mayRead,
      sort: await mayWithMailOf(context, 'mail:sort', unitId),
    },
  }
}
