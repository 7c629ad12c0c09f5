import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceCard } from '../../contract.ts'
import { promiseFor, usualPriority } from '../parts/priorities.ts'
import { catalogueMessages } from './catalogue-messages.ts'

/** What a service promises to whoever asks in the usual way, in a few words. */
export function PromiseWords({ of }: { readonly of: Pick<ServiceCard, 'promises'> }) {
  const t = useText(catalogueMessages)
  const { workingTime } = useFormat()
  const promise = promiseFor(of.promises, usualPriority(of.promises))
  if (promise?.completionMinutes)
    return t('list.completion', { within: workingTime(promise.completionMinutes, 'promised') })
  if (promise?.responseMinutes)
    return t('list.response', { within: workingTime(promise.responseMinutes, 'promised') })
  return t('card.nothing')
}
