import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { retireMessages } from './retire-messages.ts'

/** Retires a service, saying what happens to whom. */
export function RetireService({ service }: { readonly service: ServiceView }) {
  const t = useText(retireMessages)
  const { say } = useFormat()
  const tell = useTell()
  const retire = useWrite('POST /services/:serviceId/retire', {
    refresh: ['GET /services/:serviceId', 'GET /catalogue', 'GET /units/:unitId/services'],
    onDone: (view) => tell.done(t('done', { name: say(view.name) })),
  })
  return (
    <DangerousAct
      label={t('label')}
      title={t('title', { name: say(service.name) })}
      consequences={t('consequences')}
      act={t('act')}
      reason={{ min: 3 }}
      run={(reason) => retire.mutateAsync({ params: { serviceId: service.id }, body: { reason } })}
    />
  )
}
