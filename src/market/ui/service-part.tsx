import { Card, Group, Text, Title } from '@mantine/core'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { GuaranteeView } from '../contract.ts'
import { useRead } from './api.ts'
import { guaranteeMessages } from './guarantee/guarantee-messages.ts'
import { PaysList } from './parts/pays-list.tsx'
import { useAmount } from './parts/use-amount.ts'

/** On a service: what a broken promise pays. */
export function Part() {
  const t = useText(guaranteeMessages)
  const serviceId = useParam('serviceId')
  const guarantee = useRead('GET /services/:serviceId/guarantee', { params: { serviceId } })
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2}>{t('part.title')}</Title>
        {guarantee.data?.may.change === true && (
          <GoButton to={`/services/${serviceId}/guarantee`} size="compact-md">
            {t('part.change')}
          </GoButton>
        )}
      </Group>
      <Answered of={guarantee} shape="text" rows={2}>
        {(view) => <Guaranteed view={view} />}
      </Answered>
    </Card>
  )
}

function Guaranteed({ view }: { readonly view: GuaranteeView }) {
  const t = useText(guaranteeMessages)
  const amount = useAmount(view.currency)
  if (view.kind !== 'individual') return <Text c="dimmed">{t(`part.${view.kind}`)}</Text>
  return (
    <>
      <Text mb="xs">{t('part.individual')}</Text>
      <PaysList pays={view.pays} currency={view.currency} label={t('part.title')} />
      {view.cap !== null && (
        <Text c="dimmed" mt="xs">
          {t('part.cap', { amount: amount(view.cap) })}
        </Text>
      )}
    </>
  )
}
