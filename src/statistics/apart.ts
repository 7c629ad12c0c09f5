/** An estimate with its interval at 95 %. */
type Estimated = { readonly estimate: number; readonly low: number; readonly high: number }

/** By how much an interval at 99 % is wider than one at 95 %: the quotient of their normal points. */
const WIDER = 2.575829303548901 / 1.959963984540054

/**
 * Which of two independent estimates is higher, where that is sure: `higher` or `lower` (the first than the second) where their
 * intervals at 95 % lie apart and the interval of their difference at 99 % holds no zero, so that chance brings it about in about one
 * comparison in a hundred at most; else null. Intervals that lie apart are as sure only where both are about as wide. The
 * interval of the difference comes from the sides of the two intervals that face each other, so they need not be symmetric.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Zou & Donner (2008), Stat. Med. 27, 1693–1702, for any estimate.
 */
export function apart(one: Estimated, other: Estimated): 'higher' | 'lower' | null {
  if (isAbove(one, other)) return 'higher'
  return isAbove(other, one) ? 'lower' : null
}

function isAbove(upper: Estimated, lower: Estimated): boolean {
  const half = WIDER * Math.hypot(upper.estimate - upper.low, lower.high - lower.estimate)
  return upper.low > lower.high && upper.estimate - lower.estimate > half
}
