import { againstLikes, relevantDifference } from '../comparison/index.ts'
import {
  periodView,
  releasedOf,
  shownDesignEffect,
  type Period,
  type Released,
} from '../measurement/index.ts'
import { unitNames } from '../organisation/index.ts'
import { accept, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { newcombe } from '../statistics/newcombe.ts'
import type { YardstickInstead } from './contract.ts'
import { quartersBefore } from './quarters.ts'

/** How many quarters back one is looked for to stand beside the last. */
const back = 4

/** What alone serves, in which quarter it is looked at, and how many outside providers stand beside it. */
export interface AloneAsked {
  readonly unitId: string
  readonly serviceId: string
  readonly quarter: Period
  readonly today: string
  readonly published: number
}

/**
 * What stands in for a market where one unit alone serves: its likes without itself; where it has none, its own past and the terms
 * that others publish; where there are none of these either, nothing, and the page says so.
 */
export async function yardstickFor(
  { tx, actor }: ActionContext,
  { unitId, serviceId, quarter, today, published }: AloneAsked,
): Promise<Result<YardstickInstead | null, 'too_many_requests'>> {
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (unit === undefined) return accept(null)
  const asked = { quarter: quarter.start, today, personId: actor.personId }
  const found = await againstLikes(tx, unitId, asked)
  if (!found.ok) return found
  const likes = found.value === undefined ? null : { ...found.value, period: periodView(quarter) }
  const past = likes === null ? await againstPast({ tx, serviceId, quarter, today }) : null
  const by = likes !== null ? 'likes' : past !== null ? 'past' : published > 0 ? 'published' : 'nothing'
  return accept({ by, unit, likes, past, published })
}

type Comparable = {
  readonly period: Period
  readonly released: Released
  readonly k: number
  readonly n: number
}

async function againstPast({
  tx,
  serviceId,
  quarter,
  today,
}: Pick<AloneAsked, 'serviceId' | 'quarter' | 'today'> & Pick<ActionContext, 'tx'>): Promise<
  YardstickInstead['past']
> {
  const at = async (period: Period): Promise<Comparable | undefined> => {
    const released = (await releasedOf(tx, { kind: 'service', ids: [serviceId], period, today })).get(
      serviceId,
    )
    const figure = released?.measures.satisfied
    if (released === undefined || figure?.state !== 'scored') return undefined
    const n = figure.n / shownDesignEffect(released.released.satisfied)
    return { period, released, k: figure.estimate * n, n }
  }
  const now = await at(quarter)
  if (now === undefined) return null
  for (const period of quartersBefore(quarter, today, back)) {
    const before = await at(period)
    if (before === undefined) continue
    const between = newcombe(now.k, now.n, before.k, before.n)
    if (!between.ok) continue
    const { difference, low, high } = between
    const margin = await relevantDifference(tx)
    return {
      now: { period: periodView(now.period), figure: now.released.measures.satisfied },
      before: { period: periodView(period), figure: before.released.measures.satisfied },
      difference: { estimate: difference, low, high },
      sure: low > margin || high < -margin,
    }
  }
  return null
}
