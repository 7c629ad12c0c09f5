import { creditTotals, type CreditTotals } from '../market/index.ts'
import { clockShare, periodAsked, releasedOf, type Released } from '../measurement/index.ts'
import { openUnits, organisationDay, organisationOf, unitNames } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf } from '../platform/time/instants.ts'
import { startOfLocalDay } from '../platform/time/local-day.ts'
import { offeredWithin, stillRatable } from '../service/index.ts'
import { proposalsAnswered, type AnsweredProposals } from '../voice/index.ts'
import type { PublishedMeasures, PublishedService } from './contract.ts'
import { lastDayOf, type Quarter } from './domain/quarters.ts'
import type { UnitToPublish } from './store/publications.ts'

type Figure = PublishedMeasures['satisfied']
type Offered = Awaited<ReturnType<typeof offeredWithin>>[number]

/** Everything that is told of a quarter, by unit or service. */
interface Sources {
  readonly ofServices: ReadonlyMap<string, Released>
  readonly ofUnits: ReadonlyMap<string, Released>
  readonly ratable: ReadonlyMap<string, number>
  readonly credits: ReadonlyMap<string, CreditTotals>
  readonly proposals: ReadonlyMap<string, AnsweredProposals>
}

/**
 * What is to be published of a closed quarter, unit by unit: of every unit that offered a service in it, in the order of the tree.
 * Verdicts only as far as measurement tells them of that quarter: there is no other way to a figure from here.
 */
export async function gather(context: WorkContext, quarter: Quarter): Promise<readonly UnitToPublish[]> {
  const { tx, now } = context
  const { zone } = await organisationOf(tx)
  const span = {
    from: dateOf(startOfLocalDay(quarter.start, zone)),
    until: dateOf(startOfLocalDay(quarter.until, zone)),
  }
  const byUnit = Map.groupBy(await offeredWithin(tx, span), ({ unitId }) => unitId)
  const order = await placesOf(context, quarter, [...byUnit.keys()])
  const today = await organisationDay(tx, now)
  const period = periodAsked('quarter', quarter.start, today)
  if (period === undefined) throw new Error(`A quarter that has not begun: ${quarter.start}`)
  const ids = [...byUnit.values()].flatMap((services) => services.map(({ id }) => id))
  const sources: Sources = {
    ofServices: await releasedOf(tx, { kind: 'service', ids, period, today }),
    ofUnits: await releasedOf(tx, { kind: 'unit', ids: [...byUnit.keys()], period, today }),
    ratable: await stillRatable(tx, span, now),
    credits: await creditTotals(tx, { from: quarter.start, to: lastDayOf(quarter) }),
    proposals: await proposalsAnswered(tx, span),
  }
  return order.map((unit) => unitOf(unit, byUnit.get(unit.id) ?? [], sources))
}

type Named = Pick<UnitToPublish, 'name' | 'code'> & { readonly id: string }

/** Those units in the order in which the tree stood at the end of the quarter; units closed by then last. */
async function placesOf(
  { tx }: WorkContext,
  quarter: Quarter,
  unitIds: readonly string[],
): Promise<readonly Named[]> {
  const names: ReadonlyMap<string, Named> = await unitNames(tx, unitIds)
  const open = (await openUnits(tx, lastDayOf(quarter))).map(({ id }): string => id)
  const asked = new Set(unitIds)
  const inOrder = [...new Set([...open.filter((id) => asked.has(id)), ...unitIds])]
  return inOrder.flatMap((id) => names.get(id) ?? [])
}

function unitOf({ id, name, code }: Named, offered: readonly Offered[], sources: Sources): UnitToPublish {
  const services = offered.map((service) => serviceOf(service, sources))
  const sum = (of: (service: PublishedService) => number) =>
    services.reduce((total, service) => total + of(service), 0)
  const together = (measure: 'within_response' | 'within_completion') =>
    clockShare(
      sum(({ measures }) => keptOf(measures[measure])),
      sum(({ measures }) => countOf(measures[measure])),
    )
  return {
    unitId: id,
    name,
    code,
    services,
    total: {
      services: services.length,
      completed: sum(({ completed }) => completed),
      ratable: offered.reduce((total, service) => total + (sources.ratable.get(service.id) ?? 0), 0),
      measures: {
        within_response: together('within_response'),
        within_completion: together('within_completion'),
        satisfied: sources.ofUnits.get(id)?.measures.satisfied ?? nothing,
      },
      credits: sources.credits.get(id) ?? noCredits,
      proposals: sources.proposals.get(id) ?? noProposals,
    },
  }
}

const nothing: Figure = { state: 'none' }
const noCredits: CreditTotals = { paid: 0, received: 0, rechargedTo: 0, rechargedOn: 0, requests: 0 }
const noProposals: AnsweredProposals = { made: 0, inTime: 0, late: 0, open: 0, overdue: 0 }

function serviceOf(
  { id, name, promises, changed, retired }: Offered,
  { ofServices }: Sources,
): PublishedService {
  const found = ofServices.get(id)
  const {
    within_response = nothing,
    within_completion = nothing,
    satisfied = nothing,
  } = found?.measures ?? {}
  return {
    id: id as PublishedService['id'],
    name,
    promises: [...promises],
    changed,
    retired,
    completed: found?.completed ?? 0,
    measures: { within_response, within_completion, satisfied },
  }
}

/** How many a share of the clock counted, and how many of these were kept: a share of whole requests leads back to them. */
function countOf(figure: Figure): number {
  return 'n' in figure ? figure.n : 0
}

function keptOf(figure: Figure): number {
  return 'n' in figure ? Math.round(figure.estimate * figure.n) : 0
}
