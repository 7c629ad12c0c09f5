import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { AskForm } from './ask/ask-form.tsx'
import { askMessages } from './ask/ask-messages.ts'

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
        {(view) => <AskForm service={view} />}
      </Answered>
    </PageFrame>
  )
}
