import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MailRow } from '../../contract.ts'
import { mailMessages } from './mail-messages.ts'
import { reasonMessages } from './reason-messages.ts'

/** What became of a mail, or why it waits, in a few words. */
export function Standing({ of: mail }: { readonly of: Pick<MailRow, 'state' | 'reason' | 'request'> }) {
  const t = useText(mailMessages)
  const reasons = useText(reasonMessages)
  const { state, reason, request } = mail
  if (state === 'request' || state === 'comment')
    return <>{t(`state.${state}`, { number: request?.number ?? '—' })}</>
  if (state === 'received' || state === 'discarded') return <>{t(`state.${state}`)}</>
  return <>{reason === null ? '' : reasons(reason)}</>
}

/** Who wrote it, as it says itself. */
export function Sender({ of: { from } }: { readonly of: Pick<MailRow, 'from'> }) {
  const t = useText(mailMessages)
  if (from === null) return <>{t('noSender')}</>
  const { name, address } = from
  return <>{name === '' ? address : `${name} (${address})`}</>
}
