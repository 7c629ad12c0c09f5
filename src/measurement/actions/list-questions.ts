import { unitNames } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { casesOf, lookedAt, othersOnly } from '../cases.ts'
import type { measurementEndpoints } from '../contract.ts'
import { bunchedTimes } from '../domain/bunched-times.ts'
import type { Found } from '../domain/traded-pairs.ts'
import type { Looked } from '../store/asked-marks.ts'
import { namesOfServices } from '../store/subjects.ts'
import { readTimesAround } from '../store/times-around.ts'

type Of<Path extends keyof typeof measurementEndpoints> = (typeof measurementEndpoints)[Path]
type Traded = Of<'GET /questions/traded-marks'>
type Bulk = Of<'GET /questions/bulk-marks'>
type Distant = Of<'GET /questions/distant-raters'>
type Bunched = Of<'GET /questions/bunched-times'>
type Reply<E extends Traded | Bulk | Distant | Bunched> = Promise<Result<EndpointOutput<E>, 'cursor_invalid'>>
type Query = EndpointInput<Traded>['query']

/** Pairs of units that praise each other, the clearest first. */
export async function listTradedMarks(
  context: ActionContext,
  { query }: EndpointInput<Traded>,
): Reply<Traded> {
  const looked = await lookedAt(context)
  const all = await casesOf(context, 'traded', looked)
  const page = pageOf(all.found, query)
  if (!page.ok) return page
  const unit = await namesOf(
    context,
    page.value.rows.flatMap(({ units }) => units),
  )
  const rows = page.value.rows.map(({ id, units, there, back, z, q }) => {
    return { id, first: unit(units[0]), second: unit(units[1]), there, back, z, q }
  })
  return accept({ rows, next: page.value.next, about: aboutOf(all, looked) })
}

/** Bursts of equal marks, the least likely first; their givers by number. */
export async function listBulkMarks(context: ActionContext, { query }: EndpointInput<Bulk>): Reply<Bulk> {
  const looked = await lookedAt(context)
  const all = await casesOf(context, 'bulk', looked)
  const page = pageOf(all.found, query)
  if (!page.ok) return page
  const numberOf = numbersOf(all.found)
  const unit = await namesOf(
    context,
    page.value.rows.flatMap(({ unitIds }) => unitIds),
  )
  const rows = page.value.rows.map(({ id, raterId, unitIds, ratingIds, mark, first, last, p, q }) => ({
    id,
    rater: numberOf(raterId),
    units: unitIds.map(unit),
    n: ratingIds.length,
    mark,
    on: localDay(instantFromDate(first), looked.zone),
    seconds: Math.round((last.getTime() - first.getTime()) / 1000),
    p,
    q,
  }))
  return accept({ rows, next: page.value.next, about: aboutOf(all, looked) })
}

/** Raters far from all others of a unit, the clearest first; by number. */
export async function listDistantRaters(
  context: ActionContext,
  { query }: EndpointInput<Distant>,
): Reply<Distant> {
  const looked = await lookedAt(context)
  const all = await casesOf(context, 'distant', looked)
  const page = pageOf(all.found, query)
  if (!page.ok) return page
  const numberOf = numbersOf(all.found)
  const unit = await namesOf(
    context,
    page.value.rows.map(({ unitId }) => unitId),
  )
  const rows = page.value.rows.map(({ id, raterId, unitId, n, difference, low, high, q, others }) => {
    return { id, rater: numberOf(raterId), unit: unit(unitId), n, difference, low, high, q, others }
  })
  return accept({ rows, next: page.value.next, about: aboutOf(all, looked) })
}

/** Who completes just within the promise more often than others would, the clearest first. Nobody's verdict is in it. */
export async function listBunchedTimes(
  context: ActionContext,
  { query }: EndpointInput<Bunched>,
): Reply<Bunched> {
  const looked = await lookedAt(context)
  const kind = query.of === 'units' ? 'unit' : 'service'
  const all = bunchedTimes(await readTimesAround(context.tx, kind, looked.since))
  const services =
    kind === 'unit'
      ? undefined
      : await namesOfServices(
          context.tx,
          all.found.map(({ subjectId }) => subjectId),
        )
  const placed = all.found.flatMap((one) => {
    const service = services?.get(one.subjectId)
    const unitId = services === undefined ? one.subjectId : service?.unitId
    return unitId === undefined ? [] : [{ ...one, unitId, service: service ?? null }]
  })
  const isOthers = await othersOnly(
    context,
    placed.map(({ unitId }) => unitId),
    looked,
  )
  const page = pageOf(
    placed.filter(({ unitId }) => isOthers(unitId)),
    query,
  )
  if (!page.ok) return page
  const unit = await namesOf(
    context,
    page.value.rows.map(({ unitId }) => unitId),
  )
  const rows = page.value.rows.map(({ unitId, service, n, excess, low, high, q }) => ({
    unit: unit(unitId),
    service: service && { id: service.id, name: service.name },
    n,
    excess,
    low,
    high,
    q,
  }))
  return accept({ rows, next: page.value.next, about: aboutOf(all, looked) })
}

/** All were found at once, since each counts among the others; only their words are made page by page. */
export function pageOf<Row>(
  rows: readonly Row[],
  { after, limit }: Pick<Query, 'after' | 'limit'>,
): Result<{ rows: Row[]; next: string | null }, 'cursor_invalid'> {
  const cursor = readCursor(after, ['number'])
  if (!cursor.ok) return cursor
  const start = Math.max(0, Number(cursor.value?.[0] ?? 0))
  return accept(pageFrom(rows.slice(start, start + limit + 1), limit, () => [start + limit]))
}

/** Out of how much something was found. */
export function aboutOf({ tried, marks }: Found<unknown>, { since, zone }: Looked) {
  return { tried, marks, since: localDay(instantFromDate(since), zone) }
}

/** Each person of a list by a number of their own, in the order of the list. */
function numbersOf(found: readonly { readonly raterId: string }[]): (raterId: string) => number {
  const numbers = new Map([...new Set(found.map(({ raterId }) => raterId))].map((id, at) => [id, at + 1]))
  return (raterId) => numbers.get(raterId) ?? 0
}

async function namesOf({ tx }: ActionContext, unitIds: readonly string[]) {
  const names = await unitNames(tx, [...new Set(unitIds)])
  return (id: string) => {
    const name = names.get(id)
    if (name === undefined) throw new Error(`The unit ${id} of a case is unknown`)
    return name
  }
}
