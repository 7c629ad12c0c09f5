import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'

/** The scorecard of a unit in the same period. */
export function scorecardOf(unitId: string, period: ChosenPeriod): string {
  return `/scorecards/units/${unitId}${searchOf(period)}`
}

/** That of all units of a group together. */
export function groupScorecard(groupId: string, period: ChosenPeriod): string {
  return `/scorecards/groups/${groupId}${searchOf(period)}`
}

/** The same period on a scorecard; there months are usual, here quarters. */
function searchOf({ query }: ChosenPeriod): string {
  const words = new URLSearchParams({
    ...(query.period !== 'month' && { period: query.period }),
    ...(query.start !== undefined && { start: query.start }),
  })
  return words.size === 0 ? '' : `?${words.toString()}`
}
