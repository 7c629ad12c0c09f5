import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { kindsMessages } from './kinds-messages.ts'

interface RetireProps {
  readonly name: string
  readonly retire: (reason: string) => Promise<unknown>
}

/** Retires a kind of credential, or an ability, with the reason; then the list of them is shown. */
export function Retire({ name, retire }: RetireProps) {
  const t = useText(kindsMessages)
  const go = useGo()
  const tell = useTell()
  return (
    <div>
      <DangerousAct
        label={t('retire')}
        title={t('retire.title', { name })}
        consequences={t('retire.what')}
        act={t('retire')}
        reason={{ min: 1 }}
        run={async (reason) => {
          await retire(reason)
          tell.done(t('retire.done', { name }))
          go('/readiness/kinds')
        }}
      />
    </div>
  )
}
