import { v7 as uuidv7 } from 'uuid'
import { dateOf, type Instant } from '../../platform/time/instants.ts'
import type { EventToWrite, RequestToWrite } from '../../service/index.ts'
import { entriesOf, type ImportedRequest, type TimelineEntry } from '../../service/import/imported.ts'
import type { Directory } from './directory.ts'

/** Where the source names no priority: neither urgent nor idle. */
const ordinaryPriority = 3

/** An incident as a request with its whole timeline; the group that had it first answers for it. */
export function requestToWrite(
  directory: Directory,
  system: string,
  request: ImportedRequest,
): RequestToWrite {
  const [submission, ...others] = entriesOf(request).map((entry) => eventToWrite(directory, entry))
  if (submission === undefined) throw new Error(`${request.number} has no event`)
  const askerId = directory.asker(request.asker)
  return {
    id: uuidv7({ msecs: submission.happenedAt.getTime() }),
    serviceId: directory.service(request.category),
    unitId: submission.unitId,
    priority: request.priority ?? ordinaryPriority,
    askerId,
    askedForId: askerId,
    answers: {},
    summary: [request.number, request.subcategory].filter((part) => part !== null).join(' · '),
    source: { system, key: request.number, madeSla: request.reportedMadeSla },
    ...(request.due !== null && {
      due: { response: dateOrNull(request.due.response), completion: dateOrNull(request.due.completion) },
    }),
    events: [submission, ...others],
  }
}

function dateOrNull(at: Instant | null): Date | null {
  return at === null ? null : dateOf(at)
}

/** One entry of a timeline. What nobody confirmed is confirmed by the system itself; who wrote the row stays beside it. */
export function eventToWrite(directory: Directory, entry: TimelineEntry): EventToWrite {
  const { kind, actor, unit, assignee, happenedAt, recordedAt, sequence, sourceKey, note } = entry
  const isBySystem = kind === 'confirmed' && entry.by === 'itself'
  const writer = directory.person(actor)
  const payload = {
    ...(kind === 'submitted' && entry.accepted === true && { accepted: true }),
    ...(kind === 'confirmed' && { by: entry.by }),
    ...(isBySystem && writer !== null && { writtenBy: writer }),
    ...(note !== undefined && { note }),
  }
  return {
    id: uuidv7({ msecs: happenedAt }),
    kind,
    happenedAt: dateOf(happenedAt),
    recordedAt: dateOf(recordedAt),
    actorId: isBySystem ? null : writer,
    unitId: directory.unit(unit),
    assigneeId: directory.person(assignee),
    sequence,
    sourceKey,
    payload,
    ...(kind === 'paused' && { whose: entry.whose, text: entry.reason }),
  }
}
