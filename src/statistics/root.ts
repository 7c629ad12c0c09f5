const STEPS = 200

/** Every so many steps the interval is halved. */
const HALVING = 4

/**
 * Where a continuous function crosses zero between two places at which its sign differs; to within rounding.
 * Source: the Illinois variant of false position (Dowell & Jarratt 1971, BIT 11, 168–174), halving where it does not help.
 */
export function rootBetween(of: (x: number) => number, from: number, to: number): number {
  let low = { x: from, value: of(from) }
  let high = { x: to, value: of(to) }
  let last: 'low' | 'high' | null = null
  for (let step = 0; step < STEPS && low.value !== 0 && high.value !== 0; step += 1) {
    const x = step % HALVING === HALVING - 1 ? (low.x + high.x) / 2 : between(low, high)
    if (isClosed(low.x, high.x)) return x
    const value = of(x)
    const side = Math.sign(value) === Math.sign(low.value) ? 'low' : 'high'
    // The end that stays twice loses half of its say, or it would stay for good.
    const say = side === last ? 0.5 : 1
    if (side === 'low')
      [low, high] = [
        { x, value },
        { x: high.x, value: high.value * say },
      ]
    else
      [low, high] = [
        { x: low.x, value: low.value * say },
        { x, value },
      ]
    last = side
  }
  if (low.value === 0) return low.x
  return high.value === 0 ? high.x : (low.x + high.x) / 2
}

type End = { readonly x: number; readonly value: number }

/** Where the line through both ends crosses zero; the middle where rounding would lead out. */
function between(low: End, high: End): number {
  const x = (low.x * high.value - high.x * low.value) / (high.value - low.value)
  return x > low.x && x < high.x ? x : (low.x + high.x) / 2
}

function isClosed(low: number, high: number): boolean {
  return high - low <= 1e-14 * Math.max(1, Math.abs(low), Math.abs(high))
}

/**
 * All places between neighbouring `places` (in order) at which a function falls from above zero to below: where its integral has
 * a peak, as far as the places are close enough to tell peaks apart.
 */
export function peaksOf(derivative: (x: number) => number, places: readonly number[]): number[] {
  const values = places.map(derivative)
  return places.slice(1).flatMap((place, at) => {
    const isPeak = (values[at] ?? 0) > 0 && (values[at + 1] ?? 0) <= 0
    return isPeak ? [rootBetween(derivative, places[at] ?? 0, place)] : []
  })
}
