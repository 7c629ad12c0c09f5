import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { editorMessages } from './editor/editor-messages.ts'
import { useServiceEditor } from './editor/service-editor.ts'
import { ServiceForm } from './editor/service-form.tsx'

/** A new service of a unit. */
export function Page() {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const unit = useRead('GET /units/:unitId', { params: { unitId } })
  return (
    <PageFrame
      title={t('offer.title')}
      subtitle={say(unit.data?.name)}
      back={{ to: `/units/${unitId}/services`, label: t('services', { unit: say(unit.data?.name) }) }}
    >
      <Answered
        of={unit}
        shape="form"
        empty={(view) => !view.may.changeServices}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {() => <NewService unitId={unitId} />}
      </Answered>
    </PageFrame>
  )
}

function NewService({ unitId }: { readonly unitId: string }) {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const offer = useWrite('POST /units/:unitId/services', {
    refresh: ['GET /units/:unitId/services', 'GET /catalogue'],
  })
  const form = useServiceEditor({
    draft: `service:new:${unitId}`,
    send: (body) => offer.mutateAsync({ params: { unitId }, body }),
    onDone: (service) => {
      tell.done(t('offer.done', { name: say(service.name) }))
      go(`/services/${service.id}`)
    },
  })
  return <ServiceForm form={form} submit={t('offer.act')} back={`/units/${unitId}/services`} />
}
