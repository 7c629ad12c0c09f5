import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconArchive, IconInfoCircle } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceView } from '../contract.ts'
import { useRead } from './api.ts'
import { AchievedCard } from './catalogue/achieved-card.tsx'
import { catalogueMessages } from './catalogue/catalogue-messages.ts'
import { PromiseCard } from './catalogue/promise-card.tsx'
import classes from './parts/prose.module.css'
import { RetireService } from './editor/retire-service.tsx'

/** A service as whoever asks sees it: what it is, what is promised, what was achieved. */
export function Page() {
  const t = useText(catalogueMessages)
  const { say } = useFormat()
  const service = useRead('GET /services/:serviceId', { params: { serviceId: useParam('serviceId') } })
  return (
    <PageFrame
      title={service.error ? t('list.name') : service.data && say(service.data.name)}
      subtitle={
        service.data && <Go to={`/units/${service.data.unit.id}/services`}>{say(service.data.unit.name)}</Go>
      }
      back={{ to: '/ask', label: t('title') }}
      act={service.data && <Acts service={service.data} />}
    >
      <Answered of={service} shape="card">
        {(view) => <Service service={view} />}
      </Answered>
    </PageFrame>
  )
}

function Acts({ service }: { readonly service: ServiceView }) {
  const t = useText(catalogueMessages)
  return (
    <Group gap="xs">
      {service.may.change && <GoButton to={`/services/${service.id}/edit`}>{t('service.change')}</GoButton>}
      {service.may.retire && <RetireService service={service} />}
      {service.may.ask && <ActButton to={`/services/${service.id}/ask`}>{t('service.ask')}</ActButton>}
    </Group>
  )
}

function Service({ service }: { readonly service: ServiceView }) {
  const t = useText(catalogueMessages)
  const { say, list } = useFormat()
  const description = say(service.description)
  const doneWell = say(service.doneWell)
  return (
    <Stack gap="md">
      <Hindrance service={service} />
      {description !== '' && <Text className={classes['prose']}>{description}</Text>}
      <PromiseCard service={service} />
      <PageParts on="/services/$serviceId" near="promises" />
      {doneWell !== '' && (
        <Card withBorder padding="md" component="section">
          <Title order={2} mb={4}>
            {t('doneWell.title')}
          </Title>
          <Text className={classes['prose']}>{doneWell}</Text>
        </Card>
      )}
      <AchievedCard serviceId={service.id} />
      <PageParts on="/services/$serviceId" />
      {service.askers.length > 0 && (
        <section>
          <Title order={2}>{t('askers.title')}</Title>
          <Text>{t('askers.below', { units: list(service.askers.map((unit) => say(unit.name))) })}</Text>
        </section>
      )}
    </Stack>
  )
}

/** Why it cannot be asked for, where that is so. */
function Hindrance({ service }: { readonly service: ServiceView }) {
  const t = useText(catalogueMessages)
  const { dayOf } = useFormat()
  if (service.retiredAt !== null) {
    return (
      <Alert variant="outline" color="gray" icon={<IconArchive aria-hidden />}>
        {t('service.retired', { day: dayOf(service.retiredAt) })}
      </Alert>
    )
  }
  if (service.may.ask) return null
  return (
    <Alert variant="outline" color="gray" icon={<IconInfoCircle aria-hidden />}>
      {t('service.notForYou')}
    </Alert>
  )
}
