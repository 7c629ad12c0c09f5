/** Draws numbers evenly from [0, 1). */
export type Random = () => number

/**
 * A reproducible generator: the same seed (a whole number, 32 bits are used) gives the same draws.
 * Good enough to simulate and to bootstrap; not for secrets, since its state can be worked out from its draws.
 * Source: mulberry32, T. Ettinger (2017), public domain.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A draw from the standard normal distribution, by the polar method (Marsaglia & Bray 1964). */
export function normalDraw(random: Random): number {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1]
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/**
 * A draw from the gamma distribution with the given shape (above 0) and scale 1.
 * Source: Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26, 363–372.
 */
export function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = normalDraw(random)
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(random()) < (z * z) / 2 + d * (1 - v + Math.log(v))) return d * v
  }
}
