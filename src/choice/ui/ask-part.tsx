import { Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { cardMessages } from './cards/card-messages.ts'

/** Above the form with which one asks: who else offers the same, and where they stand beside each other. */
export function Part() {
  const t = useText(cardMessages)
  const { say, list } = useFormat()
  const serviceId = useParam('serviceId')
  const { data } = useRead('GET /services/:serviceId/market', { params: { serviceId } })
  if (data === undefined || data.kind === null || data.others.length === 0) return null
  const units = [...new Set(data.others.map(({ unit }) => say(unit.name)))]
  return (
    <Text mb="md">
      {t('part.ask', { units: list(units) })}{' '}
      <Go to={`/market/beside/${data.kind.id}`}>{t('part.beside')}</Go>
    </Text>
  )
}
