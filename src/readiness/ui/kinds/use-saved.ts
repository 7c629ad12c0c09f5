import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { kindsMessages } from './kinds-messages.ts'

/** What follows when a kind of credential, or an ability, was kept: it is said, and the list of them is shown. */
export function useSaved(): (kept: { readonly name: { readonly id: string; readonly en: string } }) => void {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  return ({ name }) => {
    tell.done(t('saved', { name: say(name) }))
    go('/readiness/kinds')
  }
}
