import { Card, Group, Switch, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { periodInSentence } from '../../platform/ui/period/period-words.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { LeagueRow, Yardstick } from '../contract.ts'
import { useRead } from './api.ts'
import { Band } from './league/band.tsx'
import { bandMessages } from './league/band-messages.ts'
import { useBandWords, useGroupName } from './league/use-band-words.ts'
import { partMessages } from './yardstick/part-messages.ts'

/** How a unit stands beside its likes, on its scorecard; nothing where it has none. */
export function Part() {
  const unitId = useParam('unitId')
  const period = usePeriod()
  const [{ mix }, setFilters] = useFilters({ mix: ['no', 'yes'] })
  const input = { params: { unitId }, query: { ...period.query, adjusted: mix === 'yes' } }
  const found = useRead('GET /units/:unitId/yardstick', input, { keep: true })
  return (
    <Answered of={found} shape="card" rows={2} empty={({ yardstick }) => yardstick === null} whenEmpty={null}>
      {({ yardstick }) =>
        yardstick && (
          <YardstickCard
            yardstick={yardstick}
            stale={found.isPlaceholderData}
            onMix={(on) => setFilters({ mix: on ? 'yes' : 'no' })}
          />
        )
      }
    </Answered>
  )
}

interface YardstickCardProps {
  readonly yardstick: Yardstick
  readonly stale: boolean
  readonly onMix: (on: boolean) => void
}

function YardstickCard({ yardstick, stale, onMix }: YardstickCardProps) {
  const t = useText(partMessages)
  const words = useText(bandMessages)
  const { why } = useBandWords(yardstick.measure)
  const nameOf = useGroupName()
  const { language } = useFormat()
  const { group, period, row, unranked, adjusted, unadjusted } = yardstick
  return (
    <Card withBorder padding="md" component="section" aria-busy={stale}>
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('title')}</Title>
        {row && <Band band={row.band} />}
      </Group>
      <Text size="xs" c="dimmed">
        {t('lead', { group: nameOf(group), period: periodInSentence(period, language) })}
      </Text>
      {row && <Sentence yardstick={yardstick} row={row} />}
      {unranked && <Text mt="xs">{t('unranked', { why: why(unranked) })}</Text>}
      {row && (
        <Switch
          label={words('mix.on')}
          {...(unadjusted !== null && { description: words(`unadjusted.${unadjusted}`) })}
          checked={adjusted}
          disabled={unadjusted !== null}
          onChange={(event) => onMix(event.currentTarget.checked)}
          mt="sm"
        />
      )}
      <Go to={leagueAddress(yardstick)} mt="sm" w="fit-content">
        {t('all')}
      </Go>
    </Card>
  )
}

function Sentence({ yardstick, row }: { readonly yardstick: Yardstick; readonly row: LeagueRow }) {
  const t = useText(partMessages)
  const bands = useText(bandMessages)
  const { number } = useFormat()
  const words = useBandWords(yardstick.measure)
  const { compared, state, margin } = yardstick
  const told = {
    difference: words.difference(row),
    others: compared - 1,
    n: number('n' in row.figure ? row.figure.n : 0),
  }
  const mix = words.mix(row)
  return (
    <>
      <Text mt="xs">
        {state === 'alike' && `${t('alike', { compared })} `}
        {row.rank === null
          ? t('sentenceBare', told)
          : t(row.rank.low === row.rank.high ? 'sentenceSure' : 'sentence', {
              ...told,
              rank: words.rank(row.rank, compared),
            })}{' '}
        {bands(`advice.${row.band}`)}
      </Text>
      {mix !== '' && <Text>{mix}</Text>}
      <Text c="dimmed">{t('rule', { margin: words.margin(margin) })}</Text>
    </>
  )
}

/** The same league, with the same period and the same allowance for the mix. */
function leagueAddress({ group, period, adjusted }: Yardstick): string {
  const words = new URLSearchParams({
    group: group.id,
    ...(period.kind !== 'quarter' && { period: period.kind }),
    ...(!period.running && { start: period.start }),
    ...(adjusted && { mix: 'yes' }),
  })
  return `/scorecards/league?${words.toString()}`
}
