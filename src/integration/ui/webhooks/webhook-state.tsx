import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { WebhookView } from '../../contract.ts'
import { webhookMessages } from './webhook-messages.ts'

/** How a webhook stands, as a shape and a word. */
export function WebhookState({ of }: { readonly of: WebhookView }) {
  const t = useText(webhookMessages)
  if (of.offBecause !== null)
    return (
      <Verdict kind={of.offBecause === 'by_hand' ? 'unknown' : 'broken'}>{t(`off.${of.offBecause}`)}</Verdict>
    )
  if (of.failingSince !== null) return <Verdict kind="signal">{t('state.failing')}</Verdict>
  return <Verdict kind="kept">{t('state.on')}</Verdict>
}
