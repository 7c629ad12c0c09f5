import type { Looked } from '../over-time/use-chart.ts'

/** Parts of a scorecard that one can go to, by their id, in their order. */
export const places = ['over-time', 'spread', 'services', 'comments'] as const
export type Place = (typeof places)[number]

/** The address of a part of a scorecard. */
export function placeOf({ kind, id, period }: Looked, place: Place): string {
  return `/scorecards/${kind}s/${id}${period.search}#${place}`
}
