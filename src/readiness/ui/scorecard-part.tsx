import { Card, Text } from '@mantine/core'
import { useSession } from '../../platform/ui/session/session.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { partMessages } from './map/part-messages.ts'
import classes from './parts/lines.module.css'

/** On a unit's scorecard: how many of its people are ready, for those who may see that; nothing where no job asks for anything. */
export function Part() {
  const t = useText(partMessages)
  const { permissions, headedUnits } = useSession()
  const unitId = useParam('unitId')
  const may = permissions.includes('readiness_map:read')
  const map = useRead('GET /readiness-map', undefined, { enabled: may })
  const rows = (map.data?.rows ?? []).filter(({ unit }) => unit.id === unitId)
  if (rows.length === 0) return null
  const isOwn = headedUnits.some(({ id }) => id === unitId)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>
        {t('finding', { ready: sum(({ ready }) => ready), people: sum(({ people }) => people) })}
      </h2>
      <Text c="dimmed">{t('later', { in90: sum(({ in90 }) => in90) })}</Text>
      {isOwn && <Go to={`/readiness/units/${unitId}/cover`}>{t('cover')}</Go>}
    </Card>
  )
}
