import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { LongList, wholeList } from '../../../platform/ui/lists/long-list.tsx'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { League } from '../../contract.ts'
import { useUnrankedColumns } from './columns.tsx'
import { leagueMessages } from './league-messages.ts'
import { scorecardOf } from './scorecard-of.ts'

interface UnrankedProps {
  readonly league: League
  readonly period: ChosenPeriod
}

/** Units that are not compared: first those that have something to show, the many that have nothing only if one asks. */
export function Unranked({ league, period }: UnrankedProps) {
  const t = useText(leagueMessages)
  const columns = useUnrankedColumns(league.measure)
  const [all, setAll] = useState(false)
  const { unranked } = league
  if (unranked.length === 0) return null
  const shown = all ? unranked : unranked.filter(({ why, own }) => why !== 'none' || own)
  return (
    <section>
      <Title order={2}>{t('unranked.title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('unranked.lead', { n: unranked.length })}
      </Text>
      {shown.length > 0 && (
        <LongList
          of={wholeList(shown)}
          columns={columns}
          label={t('unranked.title')}
          rowKey={({ unit }) => unit.id}
          to={({ unit }) => scorecardOf(unit.id, period)}
        />
      )}
      {shown.length < unranked.length && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          {t('unranked.rest', { n: unranked.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
