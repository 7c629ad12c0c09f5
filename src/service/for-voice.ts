import { organisationOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf } from '../platform/time/instants.ts'
import { isFinished } from './domain/request-standing.ts'
import { readClocks, type RequestReading } from './reading.ts'
import { lockRequest, readRequest, type StoredRequest } from './store/requests.ts'
import { readService, serviceNames } from './store/services.ts'
import { usedServices, type UsedService } from './store/usage.ts'

/** Services that any of these units used since a moment, retired ones too; by name. */
export async function servicesUsedBy(
  tx: Tx,
  unitIds: readonly string[],
  since: Date,
): Promise<readonly UsedService[]> {
  return usedServices(tx, { unitIds, since, zone: (await organisationOf(tx)).zone })
}

/** A service in brief; undefined where there is none. */
export async function serviceInBrief(tx: Tx, serviceId: string): Promise<UsedService | undefined> {
  const service = await readService(tx, serviceId)
  if (service === undefined) return undefined
  const { id, unitId, nameId, nameEn, retiredAt } = service
  return { id, unitId, name: { id: nameId, en: nameEn }, retired: retiredAt !== null }
}

/** A request as whoever takes it up the line needs it. */
export interface RequestUpTheLine {
  readonly id: string
  readonly number: string
  readonly summary: string
  /** The unit that promised; of a declined one the unit that declined it. */
  readonly unitId: string
  readonly askers: readonly string[]
  /** Neither completed, closed, cancelled nor declined. */
  readonly running: boolean
  readonly broken: boolean
  readonly reopenings: number
  readonly declinedAt: Date | null
  /** It came in with an import: what was promised elsewhere is not settled here. */
  readonly imported: boolean
}

/** A request with its promises as they stand now; undefined where there is none. `lock`: nobody else changes it meanwhile. */
export async function requestUpTheLine(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  requestId: string,
  how: 'read' | 'lock',
): Promise<RequestUpTheLine | undefined> {
  const request = await (how === 'lock' ? lockRequest : readRequest)(tx, requestId)
  const reading = request && (await readClocks(tx, [request], now)).get(requestId)
  if (request === undefined || reading === undefined) return undefined
  return upTheLine(request, reading, (await serviceNames(tx, [request.serviceId])).get(request.serviceId)?.id)
}

function upTheLine(
  request: StoredRequest,
  { clock, timeline }: RequestReading,
  service: string | undefined,
): RequestUpTheLine {
  const { id, number, summary, askerId, askedForId, sourceSystem } = request
  const { state, approvals } = clock.standing
  const declined = timeline.findLast((event) => event.kind === 'declined')
  const step = declined?.kind === 'declined' ? approvals?.plan.steps[declined.step] : undefined
  const isDeclined = state === 'declined' && declined !== undefined
  return {
    id,
    number,
    summary: summary === '' ? (service ?? '—') : summary,
    unitId: (isDeclined ? step?.unitId : undefined) ?? request.unitId,
    askers: [...new Set([askerId, askedForId])],
    running: !isFinished(clock.standing),
    broken: clock.response.status === 'broken' || clock.completion.status === 'broken',
    reopenings: timeline.filter((event) => event.kind === 'reopened').length,
    declinedAt: isDeclined ? dateOf(declined.happenedAt) : null,
    imported: sourceSystem !== null,
  }
}
