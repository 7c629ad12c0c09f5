import type { LeagueMeasure, LeagueRow, PeerGroup, UnrankedRow } from '../../contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { bandMessages } from './band-messages.ts'
import { toldMix } from './told-mix.ts'

type Mixed = Pick<LeagueRow, 'mix' | 'figure' | 'adjusted'>

/** How the numbers of a comparison are written: values as figures are, differences with their sign. */
export function useBandWords(measure: LeagueMeasure) {
  const t = useText(bandMessages)
  const { number, percent } = useFormat()
  const isMean = measure === 'satisfaction_mean'
  const digits = isMean ? 2 : 1
  const bare = (difference: number): string => {
    const shown = number(Math.abs(isMean ? difference : 100 * difference), digits)
    const isNothing = Number(Math.abs(isMean ? difference : 100 * difference).toFixed(digits)) === 0
    return isNothing ? shown : `${difference < 0 ? '−' : '+'}${shown}`
  }
  const apart = (difference: number): string =>
    t(isMean ? 'unit.mean' : 'unit.points', { n: bare(difference) })
  const scale = isMean ? ([1, 5] as const) : ([0, 1] as const)
  const fine = (value: number): string => (isMean ? number(value, 2) : percent(value, 1))
  const between = (told: { readonly adjusted: number; readonly low: number; readonly high: number }) => ({
    adjusted: fine(told.adjusted),
    low: fine(told.low),
    high: fine(told.high),
  })
  return {
    value: (value: number): string => (isMean ? number(value, 2) : percent(Math.min(1, Math.max(0, value)))),
    margin: (margin: number): string =>
      t(isMean ? 'unit.mean' : 'unit.points', { n: plain(isMean ? margin : 100 * margin, number) }),
    apart,
    difference: ({ difference }: Pick<LeagueRow, 'difference'>): string =>
      t('difference', {
        difference: apart(difference.estimate),
        low: bare(difference.low),
        high: bare(difference.high),
      }),
    /** Why a unit is not compared, and how much is missing where it is only that. */
    why: ({ why, figure }: Pick<UnrankedRow, 'why' | 'figure'>): string => {
      if (why !== 'early') return t(`why.${why}`)
      const n = 'raters' in figure ? figure.raters : 0
      return t(measure === 'within_completion' ? 'why.early.requests' : 'why.early', { n })
    },
    rank: ({ low, high }: NonNullable<LeagueRow['rank']>, of: number): string =>
      t(low === high ? 'rankSure' : 'rank', { low, high, of }),
    /** The same in few words, for a row. */
    mixShort: ({ mix, figure, adjusted }: Mixed): string => {
      if (mix === null || adjusted === null || !('estimate' in figure)) return ''
      const value = between(toldMix(figure.estimate, adjusted, scale))
      if (mix.urgency === 'alike') return t('mixShort.alike', value)
      return t('mixShort.adjusted', { what: t(`mixShort.${mix.urgency}`), ...value })
    },
    mix: ({ mix, figure, adjusted }: Mixed): string => {
      if (mix === null || adjusted === null || !('estimate' in figure)) return ''
      const told = toldMix(figure.estimate, adjusted, scale)
      const raw = fine(figure.estimate)
      const said =
        fine(told.adjusted) === raw
          ? t('mix.still', { ...between(told), raw })
          : t('mix.shift', { ...between(told), raw, shift: apart(told.shift) })
      return `${t(`mix.${mix.urgency}`)} ${said}`
    },
  }
}

/** With as few digits as say it. */
function plain(n: number, write: (n: number, digits: number) => string): string {
  return write(n, [0, 1].find((some) => Number(n.toFixed(some)) === Number(n.toFixed(2))) ?? 2)
}

/** How a group is called: by its name, or by the kind of its units. */
export function useGroupName(): (group: Pick<PeerGroup, 'name' | 'kind'>) => string {
  const t = useText(bandMessages)
  const { say } = useFormat()
  return ({ name, kind }) => (name === null ? (kind === null ? '' : t(`kind.${kind}`)) : say(name))
}
