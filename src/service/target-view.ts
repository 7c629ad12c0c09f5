import { isoOf } from '../platform/time/instants.ts'
import type { TargetReading as TargetView } from './contract.ts'
import type { TargetReading } from './domain/clock-reading.ts'
import type { StoredRequest } from './store/requests.ts'

/** A target as read just now. */
export function targetView(reading: TargetReading): TargetView {
  return {
    promisedMinutes: reading.promisedMinutes,
    usedMinutes: reading.usedMinutes,
    dueAt: reading.dueAt === null ? null : isoOf(reading.dueAt),
    status: reading.status,
    brokenAt: reading.brokenAt === null ? null : isoOf(reading.brokenAt),
  }
}

/** A target as kept of the last reading: enough for a request whose clocks no longer run. */
export function keptTargetView(request: StoredRequest, target: 'response' | 'completion'): TargetView {
  const dueAt = target === 'response' ? request.responseDueAt : request.completionDueAt
  const brokenAt = target === 'response' ? request.responseBrokenAt : request.completionBrokenAt
  return {
    promisedMinutes: target === 'response' ? request.responseMinutes : request.completionMinutes,
    usedMinutes: Math.ceil(
      target === 'response' ? request.responseUsedMinutes : request.completionUsedMinutes,
    ),
    dueAt: dueAt?.toISOString() ?? null,
    status: target === 'response' ? request.responseStatus : request.completionStatus,
    brokenAt: brokenAt?.toISOString() ?? null,
  }
}
