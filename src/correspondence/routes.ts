import { defineRoutes } from '../platform/http/route.ts'
import { discardMail } from './actions/discard-mail.ts'
import { giveMailbox } from './actions/give-mailbox.ts'
import { letMailIn } from './actions/let-mail-in.ts'
import { listMailsOfUnit } from './actions/list-unit-mails.ts'
import { showMail } from './actions/show-mail.ts'
import { showMailbox } from './actions/show-mailbox.ts'
import { takeMailboxAway } from './actions/take-mailbox-away.ts'
import { correspondenceEndpoints, type CorrespondenceEndpoints } from './contract.ts'
import type { CorrespondencePolicy } from './policy.ts'
import type { CorrespondenceProblem } from './problems.ts'

/** Every endpoint of mail of units: who may, what it refuses, who acts. */
export const correspondenceRoutes = defineRoutes<
  CorrespondenceEndpoints,
  CorrespondencePolicy,
  CorrespondenceProblem
>(correspondenceEndpoints, {
  'GET /units/:unitId/mailbox': { permit: 'mailbox:read', errors: [], act: showMailbox },
  'PUT /units/:unitId/mailbox': {
    permit: 'mailbox:change',
    errors: ['mail_not_taken', 'mailbox_unit_closed', 'mail_address_taken'],
    act: giveMailbox,
  },
  'DELETE /units/:unitId/mailbox': { permit: 'mailbox:change', errors: [], act: takeMailboxAway },
  'GET /units/:unitId/mails': { permit: 'mail:read', errors: [], act: listMailsOfUnit },
  'GET /mails/:mailId': { permit: 'mail:read', errors: [], act: showMail },
  'POST /mails/:mailId/let-in': {
    permit: 'mail:sort',
    errors: [
      'mail_decided_already',
      'mail_not_taken',
      'mail_gone',
      'mail_person_unknown',
      'mail_unreadable',
      'mail_empty',
      'mail_unit_closed',
      'mail_without_mailbox',
      'mail_service_retired',
      'mail_not_offered',
      'mail_form_needs_more',
      'mail_approval_impossible',
      'mail_may_not_comment',
      'mail_not_possible',
    ],
    act: letMailIn,
  },
  'POST /mails/:mailId/discard': { permit: 'mail:sort', errors: ['mail_decided_already'], act: discardMail },
})
