import { keysToRemind } from '../platform/auth/api-keys.ts'
import type { Job } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { integrationNotices } from './notices.ts'

/** How long before its end the owner of a key is told, in milliseconds. */
const toldBefore = 14 * 86_400_000

/** Tells owners, once, which of their keys are about to expire. */
export const remindOfKeysJob: Job = {
  name: 'integration.remind-of-keys',
  schedule: '23 1 * * *',
  async run(context) {
    const { tx, now } = context
    const before = new Date(now.getTime() + toldBefore)
    for (const { personId, name, expiresAt } of await keysToRemind(tx, { now, before }))
      await notify(context, [personId], {
        kind: integrationNotices['notice.key_ends'],
        values: { name, day: expiresAt.getTime() },
        link: '/keys',
      })
  },
}
