import { unitPath } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { listOfTouchpoints } from '../store/touchpoints.ts'
import { viewTouchpoint, viewTouchpoints, type Act } from './acting.ts'

/** Touchpoints by name, of the whole organisation or of a unit with all units below. */
export const listTouchpoints: Act<'GET /touchpoints'> = async (context, { query }) => {
  const { unitId, q, retired, limit } = query
  const path = unitId === undefined ? undefined : await unitPath(context.tx, unitId)
  if (unitId !== undefined && path === undefined) return refuse('not_found')
  const cursor = readCursor(query.after, ['text', 'id'])
  if (!cursor.ok) return cursor
  const after = cursor.value && ([String(cursor.value[0]), String(cursor.value[1])] as const)
  const found = await listOfTouchpoints(context.tx, {
    unitId,
    q,
    retired: retired === 'yes',
    after,
    limit: limit + 1,
  })
  const page = pageFrom(found, limit, (row) => [row.sortName, row.id])
  const rows = [...(await viewTouchpoints(context, page.rows))]
  const make = context.may('touchpoint:change', path === undefined ? undefined : { unitPath: path })
  return accept({ rows, next: page.next, may: { make } })
}

/** One touchpoint, retired or not. */
export const showTouchpoint: Act<'GET /touchpoints/:touchpointId'> = async (context, { params }) => {
  const view = await viewTouchpoint(context, params.touchpointId)
  return view === undefined ? refuse('not_found') : accept(view)
}
