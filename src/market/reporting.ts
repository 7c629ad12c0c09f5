import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import { settleCredit } from './crediting.ts'
import { insertReported, reportedBreaches } from './store/breaches.ts'
import { guaranteedRequest } from '../service/index.ts'

/** A breach that no clock sees, told by the slice that knows of it. */
export interface ReportedBreach {
  readonly requestId: string
  readonly breach: 'not_ready'
  /** When it happened; null: it did not, after all. */
  readonly happenedAt: Date | null
}

/** Tells it where it was not told before, or was taken back since: what breaks once more is broken already. */
export async function reportFirstBreach(
  context: WorkContext,
  breach: ReportedBreach & { readonly happenedAt: Date },
): Promise<void> {
  const known = await reportedBreaches(context.tx, breach.requestId)
  if (known[breach.breach] === undefined) await reportBreach(context, breach)
}

/**
 * Tells the market that somebody served a request who was not ready, or that it is not true after all.
 * What the service guarantees for it is posted, or reversed, in this transaction; to tell the same again changes nothing. A
 * request that does not exist, was imported, or is guaranteed nothing owes nothing.
 */
export async function reportBreach(
  context: WorkContext,
  { requestId, breach, happenedAt }: ReportedBreach,
): Promise<void> {
  const { tx, organisationId, now } = context
  if ((await guaranteedRequest(tx, requestId)) === undefined) return
  const known = (await reportedBreaches(tx, requestId))[breach] ?? null
  if (known?.getTime() === happenedAt?.getTime()) return
  await insertReported(tx, {
    organisationId,
    id: uuidv7(),
    requestId,
    breach,
    happenedAt,
    reportedAt: now,
  })
  await context.audit({
    action: 'breach.reported',
    subjectKind: 'request',
    subjectId: requestId,
    details: { breach, happenedAt: happenedAt?.toISOString() ?? null },
    unnamed: true,
  })
  await settleCredit(context, requestId)
}
