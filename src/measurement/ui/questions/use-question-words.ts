import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { OneWayView } from '../../contract.ts'
import { questionMessages } from './question-messages.ts'

/** How the numbers of questions are written. */
export function useQuestionWords() {
  const t = useText(questionMessages)
  const { number, percent } = useFormat()
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value), 1)}`
  return {
    signed,
    /** A chance: small ones by what they are under. */
    chance: (share: number): string =>
      share < 0.001 ? t('under', { share: percent(0.001, 1) }) : percent(share, 1),
    way: ({ n, people, mean }: OneWayView): string =>
      mean === null
        ? t('way.few', { n: number(n), people })
        : t('way', { mean: number(mean, 1), n: number(n), people }),
    within: (seconds: number): string =>
      seconds < 120 ? t('seconds', { n: seconds }) : t('minutes', { n: Math.round(seconds / 60) }),
  }
}
