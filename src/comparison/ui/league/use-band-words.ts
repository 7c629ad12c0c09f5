import type { LeagueMeasure, LeagueRow, PeerGroup } from '../../contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { bandMessages } from './band-messages.ts'

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
  const plain = (n: number): string => {
    const digits = [0, 1].find((some) => Number(n.toFixed(some)) === Number(n.toFixed(2))) ?? 2
    return number(n, digits)
  }
  const apart = (difference: number): string =>
    t(isMean ? 'unit.mean' : 'unit.points', { n: bare(difference) })
  return {
    value: (value: number): string => (isMean ? number(value, 2) : percent(Math.min(1, Math.max(0, value)))),
    margin: (margin: number): string =>
      t(isMean ? 'unit.mean' : 'unit.points', { n: plain(isMean ? margin : 100 * margin) }),
    apart,
    difference: ({ difference }: Pick<LeagueRow, 'difference'>): string =>
      t('difference', {
        difference: apart(difference.estimate),
        low: bare(difference.low),
        high: bare(difference.high),
      }),
    rank: ({ low, high }: NonNullable<LeagueRow['rank']>, of: number): string =>
      t(low === high ? 'rankSure' : 'rank', { low, high, of }),
    /** The same in few words, for a row. */
    mixShort: ({ mix, adjusted }: Pick<LeagueRow, 'mix' | 'adjusted'>): string => {
      if (mix === null || adjusted === null) return ''
      const value = isMean ? number(adjusted.estimate, 2) : percent(adjusted.estimate, 1)
      return t('mixShort.adjusted', { what: t(`mixShort.${mix.urgency}`), adjusted: value })
    },
    mix: ({ mix, figure, adjusted }: Pick<LeagueRow, 'mix' | 'figure' | 'adjusted'>): string => {
      if (mix === null || adjusted === null || !('estimate' in figure)) return ''
      const write = (value: number) => (isMean ? number(value, 2) : percent(value, 1))
      const raw = write(figure.estimate)
      const still = write(adjusted.estimate) === raw
      const shift = { raw, adjusted: write(adjusted.estimate), shift: apart(mix.shift) }
      return `${t(`mix.${mix.urgency}`)} ${still ? t('mix.still', { raw }) : t('mix.shift', shift)}`
    },
  }
}

/** How a group is called: by its name, or by the kind of its units. */
export function useGroupName(): (group: Pick<PeerGroup, 'name' | 'kind'>) => string {
  const t = useText(bandMessages)
  const { say } = useFormat()
  return ({ name, kind }) => (name === null ? (kind === null ? '' : t(`kind.${kind}`)) : say(name))
}
