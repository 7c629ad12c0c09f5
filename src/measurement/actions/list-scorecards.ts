import { organisationDay } from '../../organisation/index.ts'
import { encodeCursor, readCursor } from '../../platform/http/cursor.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { measurementEndpoints } from '../contract.ts'
import { completedIn, periodAsked, periodView, readFigures, waitingVerdicts } from '../scorecards.ts'
import { listServices, listUnits } from '../store/subjects.ts'
import { listTouchpointSubjects } from '../store/touchpoints.ts'

type Endpoint = (typeof measurementEndpoints)['GET /scorecards']

const lists = {
  units: { list: listUnits, kind: 'unit' },
  services: { list: listServices, kind: 'service' },
  touchpoints: { list: listTouchpointSubjects, kind: 'touchpoint' },
} as const

/** Scorecards of units in the order of the tree, or of services and touchpoints by name; nothing here is ranked. */
export async function listScorecards(
  { tx, now }: ActionContext,
  { query }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, 'period_invalid' | 'cursor_invalid'>> {
  const today = await organisationDay(tx, now)
  const period = periodAsked(query.period, query.start, today)
  if (period === undefined) return refuse('period_invalid')
  const cursor = readCursor(query.after, ['text', 'id'])
  if (!cursor.ok) return cursor
  const after = cursor.value
  const { list, kind } = lists[query.of]
  const found = await list(tx, {
    unitId: query.unitId,
    q: query.q,
    after: after === undefined ? undefined : [String(after[0]), String(after[1])],
    limit: query.limit + 1,
  })
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const { figures, waits } = await readFigures(tx, {
    kind,
    subjects: shown.map((one) => one.parts),
    periods: [period],
    today,
  })
  const rows = shown.flatMap(({ view, parts, depth }) => {
    const mine = figures.get(parts.owner)?.get(period.start)
    if (mine === undefined) return []
    return [
      {
        subject: view,
        depth,
        waiting: waitingVerdicts(waits.get(parts.owner)),
        completed: completedIn(mine.counted),
        measures: mine.measures,
      },
    ]
  })
  const next = found.length > query.limit && last !== undefined ? encodeCursor(last.sort) : null
  return accept({ rows, next, period: periodView(period) })
}
