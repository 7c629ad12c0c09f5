import type { LeagueRow } from '../../contract.ts'

/** A value with everybody's mix of requests as it is told, and by how much that is another. */
interface ToldMix {
  readonly adjusted: number
  readonly low: number
  readonly high: number
  readonly shift: number
}

/**
 * What allowing for the mix makes of a value, no further than the scale goes: the regression is a straight line, which may lead past
 * a hundred per cent, and nobody is more than satisfied.
 */
export function toldMix(
  raw: number,
  { estimate, low, high }: NonNullable<LeagueRow['adjusted']>,
  [from, to]: readonly [number, number],
): ToldMix {
  const within = (value: number) => Math.min(to, Math.max(from, value))
  const adjusted = within(estimate)
  return { adjusted, low: within(low), high: within(high), shift: adjusted - raw }
}
