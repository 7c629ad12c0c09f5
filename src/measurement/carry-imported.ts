import { organisationOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { carryOver, type CarriedVerdict } from './carry-over.ts'
import { lockUnit, unitsWithVerdicts } from './store/places.ts'
import { completedAmong, type CompletedWithStratum } from './store/rebuilding.ts'

/** A verdict that a source has on one of its requests. */
export interface ImportedVerdict {
  readonly requestId: string
  readonly satisfaction: number
  readonly comment: string
  /** Null where the source does not say when: with the completion. */
  readonly ratedAt: Date | null
}

/** Why a verdict of a source does not count here. */
export const leftVerdictReasons = ['not_completed', 'not_ratable', 'outside_window', 'unit_measured'] as const
export type LeftVerdictReason = (typeof leftVerdictReasons)[number]

/** What became of verdicts; all together are those given. */
export interface CarriedImport {
  readonly carried: number
  /** How often figures were published with them, each time by five further raters. */
  readonly batches: number
  readonly left: Readonly<Partial<Record<LeftVerdictReason, number>>>
}

/**
 * Writes what the served person said of requests that an import made, by the rules that hold for every verdict: of completed
 * requests, not by somebody who worked on them, within two weeks, published by five further raters. A unit that has verdicts
 * already takes none from an import, since its figures would have to change in the past. The requests are timed before.
 */
export async function carryImported(
  tx: Tx,
  { organisationId, now }: { readonly organisationId: string; readonly now: Date },
  verdicts: readonly ImportedVerdict[],
): Promise<CarriedImport> {
  const completed = new Map(
    (
      await completedAmong(
        tx,
        verdicts.map(({ requestId }) => requestId),
      )
    ).map((request) => [request.id, request]),
  )
  const units = [...new Set([...completed.values()].map(({ unitId }) => unitId))].toSorted()
  for (const unitId of units) await lockUnit(tx, organisationId, unitId)
  const measured = await unitsWithVerdicts(tx, units)
  const left: Partial<Record<LeftVerdictReason, number>> = {}
  const wanted: CarriedVerdict[] = []
  for (const verdict of verdicts) {
    const request = completed.get(verdict.requestId)
    const found = request === undefined ? 'not_completed' : carriedOr(verdict, request, { measured, now })
    if (typeof found === 'string') left[found] = (left[found] ?? 0) + 1
    else wanted.push(found)
  }
  const { zone } = await organisationOf(tx)
  const dayOf = (at: Date) => localDay(instantFromDate(at), zone)
  const { verdicts: carried, batches } = await carryOver(tx, organisationId, wanted, dayOf)
  return { carried, batches, left }
}

function carriedOr(
  { requestId, satisfaction, comment, ratedAt }: ImportedVerdict,
  request: CompletedWithStratum,
  { measured, now }: { readonly measured: ReadonlySet<string>; readonly now: Date },
): CarriedVerdict | LeftVerdictReason {
  const { serviceId, unitId, stratum, completedAt, windowClosesAt } = request
  if (!request.ratable || stratum === null) return 'not_ratable'
  const at = ratedAt ?? completedAt
  if (at < completedAt || at > windowClosesAt || at > now) return 'outside_window'
  if (measured.has(unitId)) return 'unit_measured'
  const empty = { effort: null, promiseKept: null, reasonIds: [] }
  return {
    requestId,
    raterId: request.askedForId,
    serviceId,
    unitId,
    stratum,
    satisfaction,
    comment,
    ratedAt: at,
    ...empty,
  }
}
