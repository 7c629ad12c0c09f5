import { postsOn, unitNames, unitPath, unitsBelow } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { dateOf, instantFromDate } from '../../platform/time/instants.ts'
import type { Act } from '../acting.ts'
import { listOfShifts, shiftsOfPerson, standingWithin } from '../store/shifts.ts'
import { daysOf, spanToPlan, touchpointToPlan } from './acting.ts'
import { openBench } from './judging.ts'
import { shiftReplies, throughReply, type ShiftReply } from './shift-views.ts'

/** How many of one's own shifts are shown: those to come, and those that are over. */
const mostAhead = 100
const mostOver = 20
/** How many people are judged at a time who could stand somewhere. */
const mostCandidates = 100

/** Shifts at a unit's touchpoints, for whoever heads it. */
export const listShifts: Act<'GET /units/:unitId/shifts'> = async (context, { params, query }) => {
  const unit = await unitWithShifts(context, params.unitId)
  if (!unit.ok) return unit
  const cursor = readCursor(query.after, ['instant', 'id'])
  if (!cursor.ok) return cursor
  const over = query.when === 'over'
  const rows = await listOfShifts(context.tx, {
    unitIds: unit.value.below,
    touchpointId: query.touchpointId,
    endsAfter: over ? undefined : context.now,
    endsBy: over ? context.now : undefined,
    startsBefore: undefined,
    flagged: query.flagged === 'yes',
    latestFirst: over,
    after: cursor.value && [String(cursor.value[0]), String(cursor.value[1])],
    limit: query.limit + 1,
  })
  const page = pageFrom(rows, query.limit, ({ startsAt, id }) => [startsAt.toISOString(), id])
  return accept({
    rows: await shiftReplies(context, page.rows),
    next: page.next,
    unit: unit.value.name,
  })
}

/** A unit whose shifts the actor may see, with all units below; of others it looks as if there were none. */
export async function unitWithShifts(
  context: ActionContext,
  unitId: string,
): Promise<Result<{ readonly name: ShiftReply['unit']; readonly below: readonly string[] }, 'not_found'>> {
  const path = await unitPath(context.tx, unitId)
  const name = (await unitNames(context.tx, [unitId])).get(unitId)
  if (path === undefined || name === undefined || !context.may('shift:plan', { unitPath: path }))
    return refuse('not_found')
  return accept({ name, below: await unitsBelow(context.tx, unitId) })
}

/** One's own shifts. */
export const listOwnShifts: Act<'GET /shifts'> = async (context) => {
  const { tx, now, actor } = context
  const ahead = await shiftsOfPerson(tx, actor.personId, { when: 'ahead', now, most: mostAhead })
  const over = await shiftsOfPerson(tx, actor.personId, { when: 'over', now, most: mostOver })
  return accept({ ahead: await shiftReplies(context, ahead), over: await shiftReplies(context, over) })
}

/** Who could stand at a touchpoint then, those who are ready and free first. */
export const listShiftCandidates: Act<'GET /touchpoints/:touchpointId/shift-candidates'> = async (
  context,
  { params, query },
) => {
  const { tx } = context
  const found = await touchpointToPlan(context, params.touchpointId)
  if (!found.ok) return found
  const { id: touchpointId, unitId } = found.value
  const spanned = spanToPlan(context, query, 'query')
  if (!spanned.ok) return spanned
  const span = spanned.value
  const all = await workingThere(context, unitId, await daysOf(context, span))
  const word = query.q?.toLowerCase() ?? ''
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(word))
  const shown = fitting.slice(0, mostCandidates)
  const personIds = shown.map(({ id }) => id)
  const bench = await openBench(tx, { touchpointIds: [touchpointId], personIds })
  const days = { from: dateOf(span.from), to: dateOf(span.to) }
  const standing = await standingWithin(tx, personIds, days)
  const known = { knownAt: instantFromDate(context.now), judge: 'as_known' } as const
  const rows = shown.map((person) => {
    const through = bench.through({ touchpointId, personId: person.id }, span, known)
    return { person, readiness: throughReply(bench.book, through), taken: standing.has(person.id) }
  })
  return accept({
    rows: rows.toSorted((one, other) => rank(one) - rank(other)),
    more: fitting.length > shown.length,
  })
}

function rank({
  readiness,
  taken,
}: {
  readonly readiness: { readonly ready: boolean }
  readonly taken: boolean
}) {
  return (readiness.ready ? 0 : 1) + (taken ? 2 : 0)
}

/** Who works in a unit or below it on each of these days, by name. */
async function workingThere({ tx }: ActionContext, unitId: string, days: readonly string[]) {
  const unitIds = await unitsBelow(tx, unitId)
  const [first = '', ...others] = [...new Set(days)]
  const held = await postsOn(tx, first, { unitIds })
  let people = new Map(held.map(({ personId, personName }) => [personId, { id: personId, name: personName }]))
  for (const day of others) {
    const here = new Set((await postsOn(tx, day, { unitIds })).map(({ personId }) => personId))
    people = new Map([...people].filter(([id]) => here.has(id)))
  }
  return [...people.values()]
}
