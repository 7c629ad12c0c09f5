import { fewBetween, furtherRaters, periodView, verdictFigure } from '../../measurement/index.ts'
import { organisationDay, unitNames } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { wilson } from '../../statistics/wilson.ts'
import type { Act } from '../acting.ts'
import type { ChoiceOfKind, GoodbyeRate } from '../contract.ts'
import { occasionMoments, type AskerOccasions } from '../domain/share-of-choice.ts'
import { askersThatMatter, tellable } from '../domain/tellable-shares.ts'
import { membersOfKinds, type MemberRecord } from '../members.ts'
import { closedQuarter } from '../quarters.ts'
import { countOccasions, offeredTogether, type AskerCount } from '../store/choices.ts'
import { goodbyesOf } from '../store/goodbyes.ts'
import { listKinds } from '../store/kinds.ts'

/** How a unit fares where people can choose, kind by kind, in a quarter that is over. */
export const readChoice: Act<'GET /units/:unitId/choice'> = async (
  { tx, now, language },
  { params, query },
) => {
  const unit = (await unitNames(tx, [params.unitId])).get(params.unitId)
  if (unit === undefined) return refuse('not_found')
  const today = await organisationDay(tx, now)
  const quarter = closedQuarter(today, query.start)
  if (quarter === undefined) return refuse('choice_period_invalid')
  const all = await listKinds(tx, language)
  const services = await membersOfKinds(
    tx,
    all.flatMap(({ serviceIds }) => serviceIds),
  )
  const counts = Map.groupBy(await countOccasions(tx, unit.id, quarter), ({ kindId }) => kindId)
  const together = await offeredTogether(tx, [...counts.keys()], { ...quarter, most: askersThatMatter })
  const goodbyes = new Map((await goodbyesOf(tx, unit.id, quarter.start)).map((one) => [one.kindId, one]))
  const kinds = all.flatMap(({ id, name, serviceIds }): ChoiceOfKind[] => {
    const mine = serviceIds.flatMap((serviceId) => services.get(serviceId) ?? [])
    const offered = mine.filter(({ unitId }) => unitId === unit.id)
    const found = counts.get(id) ?? []
    if (offered.length === 0 && found.length === 0) return []
    const { unitIds, inServices } = tellable(together.get(id) ?? [], fewBetween)
    const share = shareOf(found.filter(({ serviceId }) => serviceId === null))
    const withheld = !unitIds.has(unit.id) && share.state !== 'none' && share.state !== 'hidden'
    return [
      {
        kind: { id: id as ChoiceOfKind['kind']['id'], name },
        share: withheld ? { state: 'hidden', needed: 1 } : share,
        withheld,
        services: inServices.has(unit.id) ? servicesOf(offered, found) : [],
        goodbye: goodbyeOf(goodbyes.get(id)),
      },
    ]
  })
  return accept({ unit, period: periodView(quarter), kinds })
}

function shareOf(askers: readonly AskerOccasions[]): ChoiceOfKind['share'] {
  const moments = occasionMoments(askers)
  return verdictFigure('share', moments, {
    verdicts: moments.answers,
    needed: furtherRaters(moments.raters),
  })
}

/** Of each service, where the unit has several. */
function servicesOf(
  offered: readonly MemberRecord[],
  found: readonly AskerCount[],
): ChoiceOfKind['services'] {
  if (offered.length < 2) return []
  const byService = Map.groupBy(found, ({ serviceId }) => serviceId)
  const of = (id: string) => byService.get(id) ?? []
  return offered.map(({ id, name }) => ({
    id: id as ChoiceOfKind['services'][number]['id'],
    name,
    share: shareOf(of(id)),
  }))
}

type Decided = Awaited<ReturnType<typeof goodbyesOf>>[number]

function goodbyeOf(decided: Decided | undefined): GoodbyeRate {
  const { gone = null, stayed = null, silent = null, designEffect = null } = decided ?? {}
  if (gone === null || stayed === null || silent === null || designEffect === null) return { state: 'waits' }
  const n = gone + stayed
  const rate = wilson(gone / designEffect, n / designEffect)
  if (!rate.ok) return { state: 'waits' }
  return { state: 'shown', estimate: rate.share, low: rate.low, high: rate.high, n, silent }
}
