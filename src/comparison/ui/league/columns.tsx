import { Badge, Text } from '@mantine/core'
import { FigureBar } from '../../../platform/ui/parts/figure-bar.tsx'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { League, LeagueMeasure, LeagueRow, UnrankedRow } from '../../contract.ts'
import { Band } from './band.tsx'
import { bandMessages } from './band-messages.ts'
import { leagueMessages } from './league-messages.ts'
import classes from './league.module.css'
import { RankRange } from './rank-range.tsx'
import { useBandWords } from './use-band-words.ts'

/** The columns of a league: the range of ranks and the band are what it is read for. */
export function useLeagueColumns({ measure, adjusted, rows }: League): readonly Column<LeagueRow>[] {
  const t = useText(leagueMessages)
  const { value, difference } = useBandWords(measure)
  const of = rows.length
  const drawn = rows.some(({ rank }) => rank !== null)
  const all: readonly (Column<LeagueRow> | false)[] = [
    { key: 'unit', title: t('unit'), cell: (row) => <Name row={row} />, phone: 'lead' },
    {
      key: 'band',
      title: t('band'),
      cell: (row) => (
        <>
          <Band band={row.band} />
          <span className={`${classes['quiet']} tabular`}>{difference(row)}</span>
        </>
      ),
      width: '13rem',
      phone: 'bare',
    },
    {
      key: 'value',
      title: t('value'),
      cell: (row) => <Own row={row} measure={measure} />,
      width: '11rem',
      phone: 'line',
    },
    drawn && {
      key: 'ranks',
      title: t('ranks'),
      cell: ({ rank }) => <RankRange rank={rank} of={of} measure={measure} />,
      width: '9.5rem',
      phone: 'line',
    },
    drawn && {
      key: 'shrunk',
      title: t(adjusted ? 'shrunkAdjusted' : 'shrunk'),
      cell: (row) => <Shrunk row={row} measure={measure} write={value} />,
      width: '11rem',
      phone: 'line',
    },
  ]
  return all.filter((column) => column !== false)
}

/** Those that are not compared, with their reason. */
export function useUnrankedColumns(measure: LeagueMeasure): readonly Column<UnrankedRow>[] {
  const t = useText(leagueMessages)
  const { why } = useBandWords(measure)
  return [
    { key: 'unit', title: t('unit'), cell: (row) => <Name row={row} />, phone: 'lead' },
    { key: 'why', title: t('unranked.why'), cell: why, phone: 'bare' },
    {
      key: 'value',
      title: t('value'),
      cell: (row) => <Own row={row} measure={measure} />,
      width: '18rem',
      phone: 'line',
    },
  ]
}

function Name({ row: { unit, own } }: { readonly row: Pick<LeagueRow, 'unit' | 'own'> }) {
  const t = useText(leagueMessages)
  const { say } = useFormat()
  return (
    <>
      {say(unit.name)}{' '}
      <Text span size="xs" c="dimmed" fw={450}>
        {unit.code}
      </Text>{' '}
      {own && <Badge>{t('own')}</Badge>}
    </>
  )
}

interface OwnProps {
  readonly row: Pick<LeagueRow, 'figure'> & Partial<Pick<LeagueRow, 'mix' | 'adjusted'>>
  readonly measure: LeagueMeasure
}

/** The unit's own figure, and what the mix of its requests makes of it. */
function Own({ row: { figure, mix = null, adjusted = null }, measure }: OwnProps) {
  const words = useText(bandMessages)
  const told = useBandWords(measure).mixShort({ mix, figure, adjusted })
  return (
    <>
      <Figure
        value={figure}
        unit={measure === 'satisfaction_mean' ? 'mean' : 'share'}
        label={words(`measure.${measure}`)}
        bar={false}
        {...(measure === 'satisfaction_mean' && { digits: 2 })}
      />
      {told !== '' && <span className={classes['quiet']}>{told}</span>}
    </>
  )
}

interface ShrunkProps {
  readonly row: LeagueRow
  readonly measure: LeagueMeasure
  readonly write: (value: number) => string
}

/** What is believed of a unit after looking at all, as dot and bar. */
function Shrunk({ row: { shrunk }, measure, write }: ShrunkProps) {
  const t = useText(leagueMessages)
  if (shrunk === null) return <span className={classes['quiet']}>–</span>
  const { estimate, low, high } = shrunk
  const scale = measure === 'satisfaction_mean' ? { from: 1, to: 5 } : { from: 0, to: 1 }
  const told = t('interval', { value: write(estimate), low: write(low), high: write(high) })
  return (
    <span className={classes['rank']}>
      <FigureBar value={{ state: 'scored', estimate, low, high }} scale={scale} label={told} />
      <span className="tabular">{told}</span>
    </span>
  )
}
