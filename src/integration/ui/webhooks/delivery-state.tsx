import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { DeliveryRow } from '../../contract.ts'
import { logMessages } from './log-messages.ts'

/** Where a delivery stands, as a shape and a word. */
export function DeliveryState({ of }: { readonly of: DeliveryRow['state'] }) {
  const t = useText(logMessages)
  const kind = { waiting: 'signal', delivered: 'kept', failed: 'broken' } as const
  return <Verdict kind={kind[of]}>{t(`state.${of}`)}</Verdict>
}
