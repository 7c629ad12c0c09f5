import { randomBytes } from 'node:crypto'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../platform/db/database.ts'
import type { Day } from '../domain/periods.ts'
import { shuffle } from '../domain/shuffle.ts'
import { mayRelease, visitMoments, visitTallyKeys } from '../domain/visits.ts'
import type { DayCount } from '../domain/tally-sheet.ts'
import { addCounts } from '../store/tallies.ts'
import {
  addVisitMoments,
  waitingVisits,
  writeVisitBatch,
  writeVisitComments,
  type StoredVisit,
} from '../store/visits.ts'

/** When and for which touchpoint; `day` is today in the organisation's zone. */
export interface VisitsMoment {
  readonly organisationId: string
  readonly touchpointId: string
  readonly now: Date
  readonly day: Day
}

/** Publishes what waits at a touchpoint if it may, in the transaction of the verdict that came in, which holds `lockVisits`. */
export async function releaseVisits(tx: Tx, moment: VisitsMoment): Promise<boolean> {
  const { organisationId, touchpointId, now, day } = moment
  const waiting = await waitingVisits(tx, touchpointId)
  if (!mayRelease(waiting.length)) return false
  const batchId = uuidv7()
  const batch = { organisationId, id: batchId, touchpointId, releasedAt: now, releasedOn: day }
  await writeVisitBatch(
    tx,
    { ...batch, answers: waiting.length },
    waiting.map(({ id }) => id),
  )
  await addCounts(tx, organisationId, visitCounts(waiting, day))
  await addVisitMoments(tx, organisationId, momentsOf(waiting, touchpointId, day))
  await writeVisitComments(tx, commentsOf(moment, batchId, waiting))
  return true
}

/** The counts that released verdicts add to their touchpoints. */
export function visitCounts(
  visits: readonly Pick<StoredVisit, 'touchpointId' | 'satisfaction' | 'reasons' | 'comment'>[],
  day: Day,
): readonly DayCount[] {
  return visits.flatMap((visit) =>
    visitTallyKeys(visit).map(({ measure, value }) => ({
      subjectKind: 'touchpoint' as const,
      subjectId: visit.touchpointId,
      day,
      measure,
      value,
      stratum: '',
      count: 1,
    })),
  )
}

/** What verdicts of one touchpoint that were released on a day add to the sums over people. */
export function momentsOf(
  visits: readonly Pick<StoredVisit, 'satisfaction'>[],
  touchpointId: string,
  day: Day,
) {
  const marks = visits.map(({ satisfaction }) => satisfaction)
  return visitMoments(marks, day).map((one) => ({ ...one, touchpointId }))
}

/** Comments of a batch, in an order that says nothing. */
export function commentsOf(
  { organisationId, touchpointId, day }: Omit<VisitsMoment, 'now'>,
  batchId: string,
  visits: readonly Pick<StoredVisit, 'comment'>[],
) {
  const said = visits.map(({ comment }) => comment).filter((comment) => comment !== '')
  const order = shuffle(said, () => randomBytes(4).readUInt32LE() / 2 ** 32)
  return order.map((text, position) => ({
    organisationId,
    id: uuidv4(),
    touchpointId,
    countedOn: day,
    batchId,
    position,
    text,
  }))
}
