import type { ClockReading } from '../../contract.ts'

type Hop = ClockReading['hops'][number]

/** What one unit used of the whole way, over all the times that it held the request. */
export interface UnitShare {
  readonly unit: Hop['unit']
  readonly minutes: number
  /** Of all that was used, 0 … 1; 0 where nothing was. */
  readonly share: number
  readonly times: number
  /** Whether it holds the request now. */
  readonly holding: boolean
}

/** Who used the time: hops taken together by unit, in the order in which units first held the request. */
export function unitShares(hops: readonly Hop[]): readonly UnitShare[] {
  const total = hops.reduce((sum, hop) => sum + hop.usedMinutes, 0)
  return [...Map.groupBy(hops, (hop) => hop.unit.id).values()].flatMap((held) => {
    const [first] = held
    if (first === undefined) return []
    const minutes = held.reduce((sum, hop) => sum + hop.usedMinutes, 0)
    return [
      {
        unit: first.unit,
        minutes,
        share: total === 0 ? 0 : minutes / total,
        times: held.length,
        holding: held.some((hop) => hop.until === null),
      },
    ]
  })
}
