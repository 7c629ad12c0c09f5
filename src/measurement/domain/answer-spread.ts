import { apart } from '../../statistics/apart.ts'
import { wilson, type Share } from '../../statistics/wilson.ts'
import type { Figure } from '../contract.ts'
import type { MarkShare } from '../contract/spread.ts'
import { shownDesignEffect } from './figure.ts'
import type { SubjectSums } from './measures.ts'
import { distributionOf, type Counted } from './sums.ts'

/** What of one period's answers may be shown: counts of the marks, and of how many independent answers they are worth. */
export interface SpreadAnswers {
  readonly figure: Figure
  /** How often each of the marks 1–5 was given. */
  readonly counts: readonly number[]
  readonly n: number
  /** By how much answers of the same people make a share less sure than as many different people would. */
  readonly deff: number
}

/** The answers of a period, as its figures of satisfaction show them; undefined while these show nothing. */
export function spreadAnswers(
  figure: Figure,
  counted: readonly Counted[],
  released: SubjectSums['released'],
): SpreadAnswers | undefined {
  const counts = distributionOf(counted)
  if (!('estimate' in figure) || counts === null) return undefined
  const n = counts.reduce((sum, count) => sum + count, 0)
  return { figure, counts, n, deff: shownDesignEffect(released.satisfaction) }
}

/** The share of each mark with its interval, beside the same in the period before. */
export function markShares(now: SpreadAnswers, before: SpreadAnswers | undefined): MarkShare[] {
  const judged = now.figure.state === 'scored' && before?.figure.state === 'scored'
  return now.counts.map((count, at) => {
    const own = shareOf(count, now)
    const was = before === undefined ? undefined : shareOf(before.counts[at] ?? 0, before)
    return {
      mark: at + 1,
      count,
      ...own,
      before: was ?? null,
      differs: judged && was !== undefined ? differs(own, was) : null,
    }
  })
}

/** The share of answers that chose something, with Wilson's interval at the effective number of answers. */
export function shareOf(count: number, { n, deff }: SpreadAnswers): Share {
  const effective = n / deff
  const found = wilson((count / n) * effective, effective)
  if (!found.ok) return { share: 0, low: 0, high: 1 }
  return { share: found.share, low: found.low, high: found.high }
}

function differs(now: Share, before: Share): 'more' | 'less' | null {
  const found = apart({ ...now, estimate: now.share }, { ...before, estimate: before.share })
  if (found === null) return null
  return found === 'higher' ? 'more' : 'less'
}
