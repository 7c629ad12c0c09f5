import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { editorMessages } from './editor/editor-messages.ts'
import { useServiceEditor } from './editor/service-editor.ts'
import { ServiceForm } from './editor/service-form.tsx'

/** Changing a service. */
export function Page() {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const serviceId = useParam('serviceId')
  const service = useRead('GET /services/:serviceId', { params: { serviceId } })
  const name = say(service.data?.name)
  return (
    <PageFrame
      title={service.error ? t('change.plain') : name === '' ? undefined : t('change.title', { name })}
      subtitle={t('change.keep')}
      back={{ to: `/services/${serviceId}`, label: name === '' ? t('change.plain') : name }}
    >
      <Answered
        of={service}
        shape="form"
        empty={(view) => !view.may.change}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {(view) => <ChangedService service={view} />}
      </Answered>
    </PageFrame>
  )
}

function ChangedService({ service }: { readonly service: ServiceView }) {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const change = useWrite('PUT /services/:serviceId', {
    refresh: ['GET /services/:serviceId', 'GET /units/:unitId/services', 'GET /catalogue'],
  })
  const form = useServiceEditor({
    service,
    send: (body) => change.mutateAsync({ params: { serviceId: service.id }, body }),
    onDone: (changed) => {
      tell.done(t('change.done', { name: say(changed.name) }))
      go(`/services/${changed.id}`)
    },
  })
  return <ServiceForm form={form} submit={t('change.act')} back={`/services/${service.id}`} />
}
