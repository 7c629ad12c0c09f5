import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EvidenceView } from '../../contract.ts'
import { openBadgeMessages } from './badge-status-messages.ts'
import { badgesMessages } from './badges-messages.ts'
import { isStatusKnown } from './status-known.ts'

/** Which badge evidence was handed in as, and what is known of its revocation. */
export function BadgeSaid({ badge }: { readonly badge: NonNullable<EvidenceView['badge']> }) {
  const t = useText(badgesMessages)
  const status = useText(openBadgeMessages)
  const { name, issuer, status: known } = badge
  return (
    <div>
      {t('said.badge', { name, issuer })} {!isStatusKnown(known) && status('status.status_unknown')}{' '}
      {status(`status.${known}`)}
    </div>
  )
}
