import { unitPath, unitPaths } from '../../organisation/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext, Route } from '../../platform/http/route.ts'
import type { TouchpointEndpoints, TouchpointId, TouchpointView } from '../contract/touchpoints.ts'
import type { MeasurementCode } from '../problems.ts'
import { lockTouchpoint, readTouchpoint, type NamedTouchpoint } from '../store/touchpoints.ts'

/** An action of one of the endpoints of touchpoints. */
export type Act<Key extends keyof TouchpointEndpoints> = Route<
  TouchpointEndpoints[Key],
  string,
  MeasurementCode
>['act']

/** Whether the actor may make, change and retire touchpoints of a unit: its heads and those above, and the administrator. */
export async function mayChangeAt(context: ActionContext, unitId: string): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return path !== undefined && context.may('touchpoint:change', { unitPath: path })
}

/** A touchpoint that is in use, locked to be changed by whoever may. */
export async function touchpointToChange(
  context: ActionContext,
  id: string,
): Promise<Result<NamedTouchpoint, 'not_found' | 'not_permitted' | 'touchpoint_retired'>> {
  const touchpoint = await lockTouchpoint(context.tx, id)
  if (touchpoint === undefined) return refuse('not_found')
  if (!(await mayChangeAt(context, touchpoint.unitId))) return refuse('not_permitted')
  return touchpoint.retiredAt === null ? accept(touchpoint) : refuse('touchpoint_retired')
}

/** Tells browsers that something of a touchpoint is other than it was. */
export async function tellTouchpoint(context: ActionContext, touchpointId: string): Promise<void> {
  await context.announce({ name: 'touchpoint.changed', topics: ['organisation'], subject: { touchpointId } })
}

/** Touchpoints as they cross the wire. */
export async function viewTouchpoints(
  context: ActionContext,
  rows: readonly NamedTouchpoint[],
): Promise<readonly TouchpointView[]> {
  const paths = await unitPaths(context.tx, [...new Set(rows.map(({ unitId }) => unitId))])
  const mayChange = (unitId: string) =>
    context.may('touchpoint:change', { unitPath: paths.get(unitId) ?? [unitId] })
  const address = context.surroundings.url.replace(/\/$/, '')
  return rows.map((row) => ({
    id: row.id as TouchpointId,
    kind: row.kind,
    name: { id: row.nameId, en: row.nameEn },
    unit: {
      id: row.unitId as TouchpointView['unit']['id'],
      name: { id: row.unitNameId, en: row.unitNameEn },
      code: row.unitCode,
    },
    code: row.code,
    link: `${address}/t/${row.code}`,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    may: { change: row.retiredAt === null && mayChange(row.unitId) },
  }))
}

/** One touchpoint as it stands in this transaction; undefined where there is none. */
export async function viewTouchpoint(
  context: ActionContext,
  id: string,
): Promise<TouchpointView | undefined> {
  const row = await readTouchpoint(context.tx, id)
  return row && (await viewTouchpoints(context, [row]))[0]
}

/** The same of one that was just written. */
export async function viewAfter(context: ActionContext, id: string): Promise<TouchpointView> {
  const view = await viewTouchpoint(context, id)
  if (view === undefined) throw new Error('A touchpoint just written is not there')
  return view
}
