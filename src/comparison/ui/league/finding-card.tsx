import { Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { League, LeagueRow } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'
import { findingOf, namesOf } from './finding.ts'
import { leagueMessages } from './league-messages.ts'
import classes from './league.module.css'
import { scorecardOf } from './scorecard-of.ts'
import { useBandWords } from './use-band-words.ts'

/** How many of one's own units are told of. */
const few = 3

interface FindingCardProps {
  readonly league: League
  readonly period: ChosenPeriod
}

/** What the league says in one sentence, how that is decided, and what of it is about one's own unit. */
export function FindingCard({ league, period }: FindingCardProps) {
  const t = useText(leagueMessages)
  const words = useBandWords(league.measure)
  const own = league.rows.filter((row) => row.own).slice(0, few)
  return (
    <section className={classes['finding']}>
      <Title order={2}>{useFindingWords(league)}</Title>
      {own.map((row) => (
        <OwnUnit key={row.unit.id} row={row} league={league} period={period} />
      ))}
      <Text c="dimmed">
        {league.state === 'too_few_units'
          ? t('too_few_units.what')
          : t('rule', { margin: words.margin(league.margin) })}
      </Text>
      {(league.state === 'apart' || league.state === 'few_apart') && (
        <Text c="dimmed">{t(league.state)}</Text>
      )}
      {league.period.running && <Text c="dimmed">{t('running')}</Text>}
    </section>
  )
}

function OwnUnit({ row, league, period }: FindingCardProps & { readonly row: LeagueRow }) {
  const t = useText(leagueMessages)
  const bands = useText(bandMessages)
  const { say } = useFormat()
  const words = useBandWords(league.measure)
  const named = { unit: say(row.unit.name), band: bands(`band.${row.band}`).toLowerCase() }
  const mix = words.mix(row)
  return (
    <Text>
      {row.rank === null
        ? t('ownRowBare', named)
        : t('ownRow', { ...named, rank: words.rank(row.rank, league.rows.length) })}
      {mix !== '' && ` ${mix}`} {bands(`advice.${row.band}`)}{' '}
      <Go to={scorecardOf(row.unit.id, period)} underline="always">
        {t('scorecard')}
      </Go>
    </Text>
  )
}

function useFindingWords(league: League): string {
  const t = useText(leagueMessages)
  const { say, list } = useFormat()
  const { kind, above, below, none } = findingOf(league)
  const write = {
    name: ({ unit }: LeagueRow) => say(unit.name),
    list,
    count: (n: number) => t('finding.count', { n }),
  }
  const names = { above: namesOf(above, write), below: namesOf(below, write), none }
  switch (kind) {
    case 'both':
      return t('finding.both', names)
    case 'above':
      return t('finding.above', { above: names.above, none })
    case 'below':
      return t('finding.below', { below: names.below, none })
    case 'nobody':
    case 'alike':
      return t(`finding.${kind}`, { none })
    case 'too_few_units':
      return t('finding.too_few_units')
  }
}
