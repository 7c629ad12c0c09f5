import { Card, Group, Text, Title } from '@mantine/core'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceId } from '../../service/contract.ts'
import { useRead } from './api.ts'
import { partMessages } from './part-messages.ts'
import { ProposalStateWord } from './standing-words.tsx'
import classes from './voice.module.css'
import { wordsMessages } from './words-messages.ts'

/** So many of a service's proposals are shown on its own page. */
const shown = 3

/** On the page of a service: what its users want changed. */
export function Part() {
  const t = useText(partMessages)
  const say = useText(wordsMessages)
  const serviceId = useParam('serviceId') as ServiceId
  const proposals = useRead('GET /proposals', { query: { serviceId, limit: shown } })
  const mine = useRead('GET /proposable-services')
  const may = mine.data?.services.some(({ id }) => id === serviceId) === true
  if (proposals.data === undefined) return null
  const { rows } = proposals.data
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('service.title')}
      </Title>
      {rows.length === 0 && <Text mb="xs">{t('service.none')}</Text>}
      <ul className={classes['lines']}>
        {rows.map((row) => (
          <li key={row.id} className={classes['line']}>
            <Go to={`/proposals/${row.id}`}>{row.title}</Go>
            <span className={classes['marks']}>
              <ProposalStateWord state={row.state} />
              <span className={classes['small']}>{say('votes', { n: row.votes })}</span>
            </span>
          </li>
        ))}
      </ul>
      <Group gap="sm" mt="sm">
        <GoButton to={`/proposals?view=all&state=all&serviceId=${serviceId}`}>{t('service.all')}</GoButton>
        {may && <GoButton to={`/proposals/new?serviceId=${serviceId}`}>{t('service.propose')}</GoButton>}
      </Group>
    </Card>
  )
}
