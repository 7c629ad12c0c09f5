import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { LongList, wholeList } from '../../../platform/ui/lists/long-list.tsx'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { League } from '../../contract.ts'
import { useLeagueColumns } from './columns.tsx'
import { leagueMessages } from './league-messages.ts'
import { scorecardOf } from './scorecard-of.ts'

/** From so many units on one cannot see at a glance who differs. */
const many = 30

export function isLong({ rows }: Pick<League, 'rows'>): boolean {
  return rows.length > many
}

interface ComparedProps {
  readonly league: League
  readonly period: ChosenPeriod
}

/** The units that are compared; of many only those that clearly differ, if one likes. */
export function Compared({ league, period }: ComparedProps) {
  const t = useText(leagueMessages)
  const columns = useLeagueColumns(league)
  const [some, setSome] = useState(false)
  const { rows } = league
  if (rows.length === 0) return null
  const differing = rows.filter(({ band }) => band !== 'none')
  const chooses = isLong(league) && differing.length > 0
  return (
    <div>
      {chooses && (
        <SegmentedControl
          aria-label={t('list')}
          data={[
            { value: 'all', label: t('show.all', { n: rows.length }) },
            { value: 'some', label: t('show.differing', { n: differing.length }) },
          ]}
          value={some ? 'some' : 'all'}
          onChange={(value) => setSome(value === 'some')}
          mb="sm"
        />
      )}
      <LongList
        of={wholeList(chooses && some ? differing : rows)}
        columns={columns}
        label={t('list')}
        rowKey={({ unit }) => unit.id}
        to={({ unit }) => scorecardOf(unit.id, period)}
      />
      {rows.some(({ shrunk }) => shrunk !== null) && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('order')} {t('shrunkWhy')}
        </Text>
      )}
    </div>
  )
}
