import type { Tx } from '../../platform/db/database.ts'
import type { EndpointInput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext, PlatformCode } from '../../platform/http/route.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { OrganisationEndpoints, UnitId } from '../contract.ts'
import { goneBy } from '../domain/spans.ts'
import { deepest, moveProblem, pathOf, placeUnder } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import type { OrganisationCode } from '../problems.ts'
import { findCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'
import {
  changeUnit as save,
  findUnit,
  findUnitByCode,
  levelsOf,
  placeUnit,
  type UnitRecord,
} from '../store/units.ts'
import { unitView } from '../unit-view.ts'

type Refused = Refusal<OrganisationCode | PlatformCode> | undefined
/** To a parent; to the root where there is none. */
type Move = { readonly to: UnitRecord | undefined }
type Body = EndpointInput<OrganisationEndpoints['PATCH /units/:unitId']>['body']
type Changes = Partial<Pick<UnitRecord, 'kind' | 'nameId' | 'nameEn' | 'code' | 'calendarId'>>

/** Changes a unit, or moves it with all below it. Only what really differs asks for its right. */
export const changeUnit: Act<'PATCH /units/:unitId'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const unit = await findUnit(tx, params.unitId)
  if (unit === undefined) return refuse('not_found')
  const today = await todayOf(context)
  const changes = differencesFrom(unit, body)
  const parentId = body.parentId === undefined ? unit.parentId : body.parentId
  const parent = await parentOf(tx, parentId)
  if (parent === 'unknown') return refuse('not_found')
  const move: Move | undefined = parentId === unit.parentId ? undefined : { to: parent }
  const refused = await refusedFor(context, unit, changes, move, today)
  if (refused !== undefined) return refused
  if (move !== undefined || changes.code !== undefined)
    await placeUnit(tx, unit, { parentId, ...placeUnder(parent, changes.code ?? unit.code) })
  await save(tx, unit.id, changes)
  await tell(context, unit, changes, move)
  return accept(await unitView(context, (await findUnit(tx, unit.id)) ?? unit, today))
}

async function parentOf(tx: Tx, id: UnitId | null): Promise<UnitRecord | undefined | 'unknown'> {
  return id === null ? undefined : ((await findUnit(tx, id)) ?? 'unknown')
}

/** What the body names and the unit does not have already. */
function differencesFrom(unit: UnitRecord, body: Body): Changes {
  const { kind, name, code, calendarId } = body
  const named = Object.entries({ kind, nameId: name?.id, nameEn: name?.en, code, calendarId })
  return Object.fromEntries(
    named.filter(([key, value]) => value !== undefined && unit[key as keyof Changes] !== value),
  ) as Changes
}

async function refusedFor(
  context: ActionContext,
  unit: UnitRecord,
  changes: Changes,
  move: Move | undefined,
  today: string,
): Promise<Refused> {
  const refused =
    rightsRefused(context, unit, changes) ?? (await changesRefused(context, unit, changes, today))
  return refused ?? (move === undefined ? undefined : moveRefused(context, unit, move.to))
}

function rightsRefused(context: ActionContext, unit: UnitRecord, changes: Changes): Refused {
  const here = { unitPath: pathOf(unit) }
  const terms = changes.kind !== undefined || changes.calendarId !== undefined
  if (!context.may('unit:change', here)) return refuse('not_permitted')
  return terms && !context.may('unit:change:terms', here) ? refuse('not_permitted') : undefined
}

async function changesRefused(
  context: ActionContext,
  unit: UnitRecord,
  { code, calendarId }: Changes,
  today: string,
): Promise<Refused> {
  if (goneBy(unit.closedOn, today)) return refuse('unit_closed')
  if (code !== undefined && (await findUnitByCode(context.tx, code)) !== undefined)
    return refuseField(context, 'body.code', 'unit_code_taken')
  const missing = typeof calendarId === 'string' && (await findCalendar(context.tx, calendarId)) === undefined
  return missing ? refuse('not_found') : undefined
}

async function moveRefused(
  context: ActionContext,
  unit: UnitRecord,
  parent: UnitRecord | undefined,
): Promise<Refused> {
  const from = { unitPath: unit.ancestors }
  const to = { unitPath: parent === undefined ? [] : pathOf(parent) }
  if (!context.may('unit:move', from) || !context.may('unit:move', to)) return refuse('not_permitted')
  if (parent !== undefined && parent.closedOn !== null)
    return refuseField(context, 'body.parentId', 'unit_closed')
  const problem = moveProblem(unit, parent, await levelsOf(context.tx, unit))
  return problem === undefined
    ? undefined
    : refuseField(context, 'body.parentId', problem, { levels: deepest })
}

async function tell(
  context: ActionContext,
  unit: UnitRecord,
  changes: Changes,
  move: Move | undefined,
): Promise<void> {
  const subject = { subjectKind: 'unit', subjectId: unit.id }
  const before = Object.fromEntries(Object.keys(changes).map((key) => [key, unit[key as keyof Changes]]))
  if (move !== undefined) {
    await context.audit({
      action: 'unit.moved',
      ...subject,
      details: { from: unit.parentId, to: move.to?.id ?? null },
    })
    await context.announce(announcement('unit.moved', { unitId: unit.id }))
  }
  if (move === undefined || Object.keys(changes).length > 0) {
    await context.audit({ action: 'unit.changed', ...subject, details: { before, changes } })
  }
  // Who moves may come under another calendar: whoever listens for changes has to hear of it, too.
  await context.announce(announcement('unit.changed', { unitId: unit.id }))
}
