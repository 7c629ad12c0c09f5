import { millisecondsPerMinute } from '../../platform/time/instants.ts'
import type { HopReading, TimeShares } from './clock-reading.ts'
import { isFinished } from './request-standing.ts'
import type { Course, Leg } from './course.ts'
import { shownMinutes } from './target.ts'

/** The hops of a course, each with its own clock, in order. Together they are the whole way. */
export function readHops(course: Course, completionMinutes: number | null): HopReading[] {
  const open = !isFinished(course.standing)
  let left = completionMinutes === null ? null : completionMinutes * millisecondsPerMinute
  return course.hops.map(({ unitId, from }, index) => {
    const shares = sharesOf(course.legs.filter(({ hop }) => hop === index))
    const promiseLeft = left
    if (left !== null) left -= shares.used
    return {
      ...shares,
      unitId,
      from,
      until: course.hops[index + 1]?.from ?? (open ? null : course.endedAt),
      usedMinutes: shownMinutes(shares.used),
      returned: course.hops.slice(0, index).some((earlier) => earlier.unitId === unitId),
      promiseLeft,
    }
  })
}

/** Adds up what each side had of some legs. */
export function sharesOf(legs: readonly Leg[]): TimeShares {
  const shares = {
    elapsed: 0,
    used: 0,
    closed: 0,
    waitingForAsker: 0,
    waitingForThirdParty: 0,
    waitingForApproval: 0,
    afterCompletion: 0,
  }
  for (const { from, until, turn, worked } of legs) {
    const elapsed = until - from
    shares.elapsed += elapsed
    shares.used += worked
    if (turn === 'serving') shares.closed += elapsed - worked
    else if (turn === 'asker') shares.waitingForAsker += elapsed
    else if (turn === 'approval') shares.waitingForApproval += elapsed
    else if (turn === 'third_party') shares.waitingForThirdParty += elapsed
    else shares.afterCompletion += elapsed
  }
  return shares
}
