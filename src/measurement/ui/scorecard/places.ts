import type { Looked } from '../over-time/use-chart.ts'

/** Parts of a scorecard that one can go to, by their id, in their order. */
const places = ['over-time', 'spread', 'touchpoints', 'services', 'comments'] as const
export type Place = (typeof places)[number]

/** Those that the page of a kind of subject has. */
export const placesOf = {
  unit: ['over-time', 'spread', 'touchpoints', 'services', 'comments'],
  service: ['over-time', 'spread'],
  touchpoint: ['over-time', 'spread', 'comments'],
  group: ['over-time', 'spread'],
} as const satisfies Record<Looked['kind'], readonly Place[]>

/** The address of a part of a scorecard. */
export function placeOf({ kind, id, period }: Looked, place: Place): string {
  return `/scorecards/${kind}s/${id}${period.search}#${place}`
}
