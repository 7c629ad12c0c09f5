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
