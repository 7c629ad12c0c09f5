import { organisationDay, peopleStoodInFor, unitsBelowAny, unitsHeadedBy } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { approversFor, wantedOf } from '../approvers.ts'
import { askedSteps } from '../domain/approvals.ts'
import { namesOf } from '../names.ts'
import { readClocks, type RequestReading } from '../reading.ts'
import { requestRowViews } from '../request-rows.ts'
import { awaitingApproval, type WaitingCursor } from '../store/awaiting-approval.ts'
import type { StoredRequest } from '../store/requests.ts'
import { targetView } from '../target-view.ts'

/** Requests looked at in one go for the approvals that are the actor's. */
const looksAtOnce = 100

/** What waits for the actor's approval, theirs and that of everybody for whom they stand in today, the oldest first. */
export async function listWaitingApprovals(
  context: ActionContext,
  { query }: { query: { readonly after?: string | undefined; readonly limit: number } },
) {
  const cursor = readCursor(query.after, ['instant', 'id'])
  if (!cursor.ok) return cursor
  const looker = await lookerFor(context)
  const found: Waiting[] = []
  let after: WaitingCursor | undefined = cursor.value && [String(cursor.value[0]), String(cursor.value[1])]
  for (let more = true; more && found.length <= query.limit;) {
    const candidates = await awaitingApproval(context.tx, looker, { after, limit: looksAtOnce })
    found.push(...(await ownOf(context, candidates)))
    const last = candidates.at(-1)
    more = candidates.length === looksAtOnce
    after = last && [last.submittedAt.toISOString(), last.id]
  }
  const { rows, next } = pageFrom(found, query.limit, ({ request }) => [
    request.submittedAt.toISOString(),
    request.id,
  ])
  return accept({ rows: await viewsOf(context, rows), next })
}

async function lookerFor({ tx, now, actor }: ActionContext) {
  const day = await organisationDay(tx, now)
  const people = await peopleStoodInFor(tx, actor.personId, day)
  return { people, units: await unitsBelowAny(tx, await unitsHeadedBy(tx, people, day)) }
}

interface Waiting {
  readonly request: StoredRequest
  readonly clock: RequestReading['clock']['approvals'][number]['clock']
  readonly forId: string | null
}

/** Of some candidates those of which a step that is asked for now is the actor's; with the first such step. */
async function ownOf(context: ActionContext, candidates: readonly StoredRequest[]): Promise<Waiting[]> {
  const readings = await readClocks(context.tx, candidates, context.now)
  const asked = candidates.flatMap((request) => {
    const clock = readings.get(request.id)?.clock
    const approvals = clock?.standing.approvals ?? null
    return askedSteps(approvals).flatMap((index) => {
      const reading = clock?.approvals[index]
      return reading === undefined ? [] : [{ request, reading }]
    })
  })
  const approvers = await approversFor(
    context,
    asked.flatMap(({ request, reading }) => wantedOf(request, [reading.planned])),
  )
  const own = asked.flatMap(({ request, reading }, index) => {
    const mine = approvers[index]?.find(({ personId }) => personId === context.actor.personId)
    return mine === undefined ? [] : [{ request, clock: reading.clock, forId: mine.forId }]
  })
  return own.filter(
    ({ request }, index) => own.findIndex((other) => other.request.id === request.id) === index,
  )
}

async function viewsOf(context: ActionContext, rows: readonly Waiting[]) {
  const views = await requestRowViews(
    context,
    rows.map(({ request }) => request),
  )
  const names = await namesOf(context.tx, { units: [], people: rows.map(({ forId }) => forId), services: [] })
  return rows.flatMap(({ clock, forId }, index) => {
    const request = views[index]
    return request === undefined || clock === null
      ? []
      : [{ request, clock: targetView(clock), standsInFor: names.personOrNobody(forId) }]
  })
}
