import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../contract.ts'
import { useRead } from './api.ts'
import { AskForm } from './ask/ask-form.tsx'
import { askMessages } from './ask/ask-messages.ts'
import { TemplateSelect } from './templates/template-select.tsx'

/** The form, empty as it was left, or filled in from a template or an earlier request. */
function FilledAskForm({ service }: { readonly service: ServiceView }) {
  const [{ template, from }, setFilters] = useFilters({ template: '', from: '' })
  const kept = useRead('GET /services/:serviceId/templates', { params: { serviceId: service.id } })
  const again = useRead(
    'GET /requests/:requestId/again',
    { params: { requestId: from } },
    { enabled: from !== '' },
  )
  const templates = kept.data?.rows ?? []
  const chosen = templates.find(({ id }) => id === template)
  const filled = chosen ?? (from === '' ? undefined : again.data)
  const waits = (from !== '' && again.isPending) || (template !== '' && kept.isPending)
  if (waits) return <Loading shape="form" />
  return (
    <>
      <TemplateSelect
        templates={templates}
        value={template}
        onChange={(id) => setFilters({ template: id, from: '' })}
      />
      <AskForm key={chosen?.id ?? from} service={service} {...(filled && { filled })} />
    </>
  )
}

/** Asking for a service. */
export function Page() {
  const t = useText(askMessages)
  const { say } = useFormat()
  const serviceId = useParam('serviceId')
  const service = useRead('GET /services/:serviceId', { params: { serviceId } })
  const name = say(service.data?.name)
  return (
    <PageFrame
      title={service.error ? t('titlePlain') : name === '' ? undefined : t('title', { service: name })}
      subtitle={
        service.data && <Go to={`/units/${service.data.unit.id}/services`}>{say(service.data.unit.name)}</Go>
      }
      back={{ to: `/services/${serviceId}`, label: t('back') }}
    >
      <Answered
        of={service}
        shape="form"
        empty={(view) => !view.may.ask}
        whenEmpty={<Empty text={t('notForYou')} act={<GoButton to="/ask">{t('toCatalogue')}</GoButton>} />}
      >
        {(view) => (
          <>
            <PageParts on="/services/$serviceId/ask" />
            <FilledAskForm service={view} />
          </>
        )}
      </Answered>
    </PageFrame>
  )
}
