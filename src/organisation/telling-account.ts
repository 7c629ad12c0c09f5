import type { WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { organisationNotices } from './notices.ts'

/** Tells a person that their password was changed: whoever did not change it has to know at once. */
export async function tellPasswordChanged(context: WorkContext, personId: string): Promise<void> {
  await notify(context, [personId], {
    kind: organisationNotices['notice.password_changed'],
    link: '/profile',
  })
}
