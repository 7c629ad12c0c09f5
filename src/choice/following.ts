import { splitVerdicts, type Period, type SplitBad, type SplittableVerdict } from '../measurement/index.ts'
import { organisationDay } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { FOLLOWED_DAYS, partAfter, type GoodbyePart } from './domain/goodbye.ts'
import { membersOfKinds } from './members.ts'
import { closedQuarter } from './quarters.ts'
import { choicesBy } from './store/choices.ts'
import { decidedOf, insertGoodbye, lockGoodbyes } from './store/goodbyes.ts'
import { listKinds, membersSince, type KindRecord } from './store/kinds.ts'

/** The parts of which the rate is a share. */
const counted: readonly GoodbyePart[] = ['gone', 'stayed']

/**
 * After each quarter, once for every unit and kind of service: how many went elsewhere after a bad verdict. What may not be told
 * yet waits for the next quarter and is counted with it.
 */
export async function followVerdicts(context: WorkContext): Promise<void> {
  const { tx, organisationId, now } = context
  const today = await organisationDay(tx, now)
  const quarter = closedQuarter(today)
  if (quarter === undefined) return
  await lockGoodbyes(tx, organisationId)
  const decided = new Set(
    (await decidedOf(tx, quarter.start)).map(({ kindId, unitId }) => `${kindId} ${unitId}`),
  )
  for (const kind of await listKinds(tx, 'id')) {
    for (const [unitId, services] of await servicesByUnit(context, kind)) {
      if (!decided.has(`${kind.id} ${unitId}`)) await decide(context, quarter, { kind, unitId, services })
    }
  }
}

/** Of each unit its services of the kind with the moment from which on choices of them are kept. */
async function servicesByUnit(
  { tx }: WorkContext,
  kind: KindRecord,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Date>>> {
  const since = await membersSince(tx, kind.id)
  const members = [...(await membersOfKinds(tx, kind.serviceIds)).values()]
  const byUnit = Map.groupBy(members, ({ unitId }) => unitId)
  return new Map(
    [...byUnit].map(([unitId, those]) => [
      unitId,
      new Map(
        those.flatMap(({ id }) => {
          const from = since.get(id)
          return from === undefined ? [] : [[id, from] as const]
        }),
      ),
    ]),
  )
}

interface OfUnit {
  readonly kind: KindRecord
  readonly unitId: string
  readonly services: ReadonlyMap<string, Date>
}

async function decide(
  context: WorkContext,
  quarter: Period,
  { kind, unitId, services }: OfUnit,
): Promise<void> {
  const releasedBefore = Temporal.PlainDate.from(quarter.end).subtract({ days: FOLLOWED_DAYS }).toString()
  const asked = { unitId, services, releasedBefore, among: counted }
  const found = await splitVerdicts(context, asked, (verdicts) =>
    partsOf(context, verdicts, { kindId: kind.id, unitId }),
  )
  await insertGoodbye(context.tx, {
    organisationId: context.organisationId,
    kindId: kind.id,
    unitId,
    quarter: quarter.start,
    ...columnsOf(found),
    madeAt: context.now,
  })
}

function columnsOf(found: SplitBad | undefined) {
  if (found === undefined) return { gone: null, stayed: null, silent: null, designEffect: null }
  const of = (part: GoodbyePart) => found.bad.get(part) ?? 0
  return { gone: of('gone'), stayed: of('stayed'), silent: of('silent'), designEffect: found.deff }
}

async function partsOf(
  { tx }: WorkContext,
  verdicts: readonly SplittableVerdict[],
  where: { readonly kindId: string; readonly unitId: string },
): Promise<ReadonlyMap<string, GoodbyePart>> {
  const raters = [...new Set(verdicts.map(({ raterId }) => raterId))]
  const choices = Map.groupBy(await choicesBy(tx, raters, where), ({ askerId }) => askerId)
  return new Map(
    verdicts.map(({ id, raterId, givenAt }) => [
      id,
      partAfter({ unitId: where.unitId, givenAt }, choices.get(raterId) ?? []),
    ]),
  )
}
