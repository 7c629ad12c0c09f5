import { v7 as uuidv7 } from 'uuid'
import { carryOver, stratumOf, timeRequests } from '../../src/measurement/index.ts'
import type { Tx } from '../../src/platform/db/database.ts'
import type { WorkContext } from '../../src/platform/http/route.ts'
import { writeRequests, type EventToWrite, type RequestToWrite } from '../../src/service/index.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import type { Town } from './town.ts'

/** How much there is before the load begins. Who is rated was completed long ago; who can be rated was not. */
export const amounts = { rated: 60_000, ratable: 30_000, unfinished: 10_000 }
type Kind = keyof typeof amounts

const hour = 3_600_000
const day = 24 * hour

/** A word that stands in every request, and ordinary ones of which each stands in some. */
export const everywhere = 'mohon'
export const ordinary = Array.from(
  { length: 50 },
  (_, index) =>
    `${['kabel', 'kursi', 'kartu', 'pintu', 'lampu'][index % 5]}${'abcdefghij'[Math.floor(index / 5)]}`,
)

/** A request as the benchmark knows it again. */
export interface Made {
  readonly id: string
  readonly askerId: string
  readonly department: number
  readonly serviceId: string
  readonly priority: 1 | 2 | 3 | 4
  readonly completedAt: number
}

/** A year and a half of requests (`size` 1: all of the amounts above), in chunks that one transaction writes; the same for the same town but for their ids. */
export function* history(
  town: Town,
  now: number,
  size: number,
): Generator<{ requests: RequestToWrite[]; made: Made[]; kind: Kind }> {
  const random = seededRandom(20_261_125)
  const chunk = 2000
  for (const [kind, whole] of Object.entries(amounts) as [Kind, number][]) {
    const count = Math.round(whole * size)
    for (let start = 0; start < count; start += chunk) {
      const written = Array.from({ length: Math.min(chunk, count - start) }, (_, index) =>
        requestOf(town, random, { kind, now, share: (start + index) / count, nth: start + index }),
      )
      yield { kind, requests: written.map((one) => one.request), made: written.map((one) => one.made) }
    }
  }
}

interface Moment {
  readonly kind: Kind
  readonly now: number
  /** How far the kind's span has gone, from 0 to 1. */
  readonly share: number
  readonly nth: number
}

function submittedAt({ kind, now, share }: Moment): number {
  const [from, until] = { rated: [540, 21], ratable: [9, 2], unfinished: [3, 0.1] }[kind] as [number, number]
  return now - (from - (from - until) * share) * day
}

function requestOf(
  town: Town,
  random: () => number,
  moment: Moment,
): { request: RequestToWrite; made: Made } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const service = pick(town.services)
  const askerId =
    moment.kind === 'ratable'
      ? (town.askerIds[moment.nth % town.askerIds.length] as string)
      : pick(town.askerIds)
  const serverId = pick(town.serverIds[service.department] ?? [])
  const submitted = submittedAt(moment)
  const priority = pick([1, 2, 3, 3, 3, 4] as const)
  const at = (after: number) => submitted + after * hour
  const completedAt = at(4 + random() * 30)
  const event = (
    kind: EventToWrite['kind'],
    when: number,
    actorId: string,
    sequence: number,
  ): EventToWrite => ({
    id: uuidv7({ msecs: when }),
    kind,
    happenedAt: new Date(when),
    recordedAt: new Date(when),
    actorId,
    unitId: service.unitId,
    assigneeId: kind === 'submitted' ? null : serverId,
    sequence,
    ...(kind === 'responded' && { text: 'Baik, kami kerjakan.' }),
  })
  const events: [EventToWrite, ...EventToWrite[]] = [event('submitted', submitted, askerId, 0)]
  if (moment.kind !== 'unfinished' || random() < 0.5)
    events.push(event('responded', at(0.5 + random()), serverId, 1))
  if (moment.kind !== 'unfinished') events.push(event('completed', completedAt, serverId, 2))
  if (moment.kind === 'rated') events.push(event('confirmed', completedAt + hour, askerId, 3))
  const id = uuidv7({ msecs: submitted })
  return {
    request: {
      id,
      serviceId: service.id,
      priority,
      askerId,
      askedForId: askerId,
      answers: {
        what: `${everywhere} ${pick(ordinary)} ruang ${Math.floor(random() * 400)}`,
        more: `${pick(ordinary)} dan ${pick(ordinary)} perlu diperiksa`,
      },
      source: null,
      events,
    },
    made: { id, askerId, department: service.department, serviceId: service.id, priority, completedAt },
  }
}

/** Writes a chunk with what it adds to the tallies of time. */
export async function writeHistory(
  context: WorkContext,
  requests: readonly RequestToWrite[],
  made: readonly Made[],
): Promise<void> {
  await writeRequests(context, requests)
  await timeRequests(
    context.tx,
    context.organisationId,
    made.map(({ id }) => id),
  )
}

/** Writes verdicts on these requests, each published as it would have been when it was given. */
export async function writeVerdicts(
  tx: Tx,
  organisationId: string,
  town: Town,
  made: readonly Made[],
): Promise<void> {
  const random = seededRandom(60_000)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const verdicts = made.map(({ id, askerId, serviceId, department, priority, completedAt }) => ({
    requestId: id,
    raterId: askerId,
    serviceId,
    unitId: town.departmentIds[department] ?? '',
    stratum: stratumOf({ priority, askerUnitKind: 'branch' }),
    satisfaction: pick([5, 5, 4, 4, 4, 3, 2, 1]),
    effort: pick([1, 2, 2, 3, null]),
    promiseKept: pick([true, true, false, null]),
    reasonIds: [],
    comment: random() < 0.1 ? 'Terima kasih, cepat sekali.' : '',
    ratedAt: new Date(completedAt + 6 * hour),
  }))
  await carryOver(tx, organisationId, verdicts, (at) => at.toISOString().slice(0, 10))
}
