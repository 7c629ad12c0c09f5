import { Card, Text, Title } from '@mantine/core'
import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { SearchSelect, useSearchWords } from '../../../platform/ui/forms/search-select.tsx'
import { useSession } from '../../../platform/ui/session/session.ts'
import { Go, useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import classes from '../credits/credits.module.css'
import { overviewMessages } from './overview-messages.ts'

/** The way to the statements that one may read. */
export function UnitsCard() {
  const t = useText(overviewMessages)
  const { say } = useFormat()
  const { headedUnits, person, permissions } = useSession()
  const everywhere = person.roles.some((role) => role === 'steward' || role === 'auditor')
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="xs">
        {t('units.title')}
      </Title>
      {!permissions.includes('statement:read') && <Text c="dimmed">{t('units.none')}</Text>}
      {headedUnits.length > 0 && (
        <ul className={classes['lines']}>
          {headedUnits.map(({ id, name }) => (
            <li key={id}>
              <Go to={`/units/${id}/statement`}>{say(name)}</Go>
            </li>
          ))}
        </ul>
      )}
      {everywhere ? (
        <UnitSearch label={t('units.choose')} />
      ) : (
        headedUnits.map(({ id, name }) => (
          <UnitSearch key={id} label={t('units.below', { unit: say(name) })} under={id as UnitId} />
        ))
      )}
    </Card>
  )
}

interface UnitSearchProps {
  readonly label: string
  /** A unit: this one and those below it, where there are any. */
  readonly under?: UnitId
}

function UnitSearch({ label, under }: UnitSearchProps) {
  const t = useText(overviewMessages)
  const { say } = useFormat()
  const go = useGo()
  const words = useSearchWords()
  const units = useRead(
    'GET /units',
    { query: { q: words.settled, limit: 30, ...(under !== undefined && { under }) } },
    { keep: true },
  )
  const rows = (units.data?.rows ?? []).filter(({ id }) => id !== under)
  if (under !== undefined && words.settled === '' && rows.length === 0) return null
  return (
    <SearchSelect
      label={label}
      placeholder={t('units.placeholder')}
      value={null}
      onChange={(id) => id !== null && go(`/units/${id}/statement`)}
      words={words}
      found={rows.map(({ id, name, code }) => ({
        value: id,
        label: `${say(name)} · ${code}`,
      }))}
      busy={units.isFetching}
      chosen={undefined}
      w={{ base: '100%', xs: '24rem' }}
    />
  )
}
