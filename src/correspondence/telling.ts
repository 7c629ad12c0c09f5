import { organisationDay, presentHeadsOf, unitNames, unitPath } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { correspondenceNotices } from './notices.ts'
import { claimTelling, countWaiting } from './store/mails.ts'

/** Milliseconds within which the heads of a unit are told once that mail waits. */
const quiet = 3_600_000

/** Tells the heads of a unit, or who stands in for them, that mail waits for a decision; at most once an hour. */
export async function tellHeads(context: WorkContext, unitId: string): Promise<void> {
  const { tx, organisationId, now } = context
  const unlessSince = new Date(now.getTime() - quiet)
  if (!(await claimTelling(tx, { organisationId, unitId, now, unlessSince }))) return
  const day = await organisationDay(tx, now)
  const present = await presentHeadsOf(tx, (await unitPath(tx, unitId)) ?? [], day)
  const unit = (await unitNames(tx, [unitId])).get(unitId)?.code ?? '—'
  await notify(context, present, {
    kind: correspondenceNotices['notice.mail_waiting'],
    values: { n: await countWaiting(tx, unitId), unit },
    link: `/units/${unitId}/mail`,
  })
}
