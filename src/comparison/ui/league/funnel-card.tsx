import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Chart } from '../../../platform/ui/charts/chart.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { periodName } from '../../../platform/ui/period/period-words.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { FunnelView, League, LeagueRow } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'
import { namesOf } from './finding.ts'
import { funnelMessages } from './funnel-messages.ts'
import { funnelOption, type FunnelDot } from './funnel-option.ts'
import { useGroupName } from './use-band-words.ts'

/** The funnel of shares, or why there is none. */
export function FunnelCard({ league }: { readonly league: League }) {
  const t = useText(funnelMessages)
  if (league.funnel !== null && league.rows.length > 0)
    return <Funnel league={league} funnel={league.funnel} />
  if (league.state === 'too_few_units') return null
  return <Text c="dimmed">{t(league.adjusted ? 'none.adjusted' : 'none.mean')}</Text>
}

interface FunnelProps {
  readonly league: League
  readonly funnel: FunnelView
}

function Funnel({ league, funnel }: FunnelProps) {
  const t = useText(funnelMessages)
  const { number, percent } = useFormat()
  const dots = useDots(league, funnel)
  // Requests are counted as they are; answers of one person go together.
  const answers = league.measure !== 'within_completion'
  const x = t(answers ? 'x' : 'x.requests')
  const option = useMemo(
    () => funnelOption(funnel, dots, { x, percent: (share) => percent(share), number: (n) => number(n) }),
    [funnel, dots, x, percent, number],
  )
  const subtitle = useSubtitle(league)
  const how = t('how', { target: percent(funnel.target, 1) })
  return (
    <Chart
      option={option}
      subject={useSubject(league)}
      finding={useFindingOf(league, funnel)}
      subtitle={
        <>
          {subtitle}
          <Text span inherit display="block">
            {how} {answers && t('how.effective')}
          </Text>
          <Text span inherit display="block">
            {t('cautious')} {funnel.wider && t('wider')}
          </Text>
        </>
      }
      table={useTable(league, funnel)}
      description={`${subtitle}. ${how}`}
      height={360}
    />
  )
}

function useFindingOf({ rows }: League, { points, wider }: FunnelView): string {
  const t = useText(funnelMessages)
  const { say, list } = useFormat()
  const outside = new Set(points.filter(({ beyond }) => beyond !== 'within').map(({ unitId }) => unitId))
  const names = namesOf(
    rows.filter(({ unit }) => outside.has(unit.id)),
    { name: ({ unit }) => say(unit.name), list, count: (n) => t('count', { n }) },
  )
  if (outside.size === 0) return t(wider ? 'finding.wider' : 'finding.nobody')
  return t('finding.some', { names })
}

/** Whose funnel it is, for its picture. */
function useSubject({ group, measure, period }: League): string {
  const words = useText(bandMessages)
  const { language } = useFormat()
  return [useGroupName()(group), words(`measure.${measure}`), periodName(period, language)].join(' · ')
}

function useSubtitle({ measure, period, rows }: League): string {
  const t = useText(funnelMessages)
  const words = useText(bandMessages)
  const { language, number } = useFormat()
  const n = rows.reduce((sum, { figure }) => sum + ('n' in figure ? figure.n : 0), 0)
  return t('subtitle', {
    measure: words(`measure.${measure}`),
    period: periodName(period, language),
    units: rows.length,
    n: number(n),
  })
}

function useDots({ rows }: League, { points }: FunnelView): readonly FunnelDot[] {
  const t = useText(funnelMessages)
  const { say, percent, number } = useFormat()
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.unit.id, row]))
    return points.flatMap((point): FunnelDot[] => {
      const row = byId.get(point.unitId)
      if (row === undefined) return []
      const told = [
        say(row.unit.name),
        `${percent(point.share, 1)} · ${t('column.n')} ${number(point.n)}`,
        t(`place.${point.beyond}`),
      ]
      return [{ label: row.unit.code, told: told.join('\n'), own: row.own, point }]
    })
  }, [rows, points, t, say, percent, number])
}

function useTable({ rows }: League, { points }: FunnelView) {
  const t = useText(funnelMessages)
  const { say, percent, number } = useFormat()
  const byId = new Map(points.map((point) => [point.unitId, point]))
  const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
    t('range', { low: percent(low, 1), high: percent(high, 1) })
  const cells = ({ unit }: LeagueRow): readonly (readonly string[])[] => {
    const point = byId.get(unit.id)
    if (point === undefined) return []
    const { n, share, usual, far, beyond } = point
    const name = `${say(unit.name)} (${unit.code})`
    return [[name, number(n), percent(share, 1), range(usual), range(far), t(`place.${beyond}`)]]
  }
  const columns = ['unit', 'n', 'share', 'usual', 'far', 'place'] as const
  return { columns: columns.map((column) => t(`column.${column}`)), rows: rows.flatMap(cells) }
}
