import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { MarketOfService } from '../contract.ts'
import { useRead } from './api.ts'
import { cardMessages } from './cards/card-messages.ts'
import lines from '../../platform/ui/lists/lines.module.css'
import { InsteadCard } from './cards/instead-card.tsx'

/** On the page of a service: who else offers it, or what it is measured against where nobody does. */
export function Part() {
  const serviceId = useParam('serviceId')
  const market = useRead('GET /services/:serviceId/market', { params: { serviceId } })
  return (
    <Answered of={market} shape="card" rows={2}>
      {(known) => (
        <>
          {known.kind !== null && (known.others.length > 0 || known.outside > 0) && (
            <Others kind={known.kind} others={known.others} />
          )}
          {known.instead !== null && <InsteadCard of={known.instead} />}
        </>
      )}
    </Answered>
  )
}

interface OthersProps {
  readonly kind: NonNullable<MarketOfService['kind']>
  readonly others: MarketOfService['others']
}

function Others({ kind, others }: OthersProps) {
  const t = useText(cardMessages)
  const { say } = useFormat()
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t(others.length > 0 ? 'part.title' : 'outside.title')}</Title>
      {others.length > 0 && (
        <>
          <Text c="dimmed">{t('part.lead', { kind: say(kind.name) })}</Text>
          <ul className={lines['lines']}>
            {others.map(({ id, name, unit }) => (
              <li key={id}>
                <Go to={`/services/${id}`}>{say(name)}</Go>
                <Text c="dimmed">{say(unit.name)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <GoButton to={`/market/beside/${kind.id}`} mt="sm" w="fit-content">
        {t('part.beside')}
      </GoButton>
    </Card>
  )
}
