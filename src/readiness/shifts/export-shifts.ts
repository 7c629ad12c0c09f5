import { organisationDay, organisationOf } from '../../organisation/index.ts'
import { csvDownload } from '../../platform/http/csv-file.ts'
import { accept, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { dateOf } from '../../platform/time/instants.ts'
import { startOfLocalDay } from '../../platform/time/local-day.ts'
import { refuseField, type Act } from '../acting.ts'
import { daysAfter, daysBetween } from '../domain/day-spans.ts'
import { readinessFileMessages } from '../file-messages.ts'
import type { ReadinessCode } from '../problems.ts'
import { listOfShifts } from '../store/shifts.ts'
import { unitWithShifts } from './list-shifts.ts'
import { shiftReplies, type ShiftReply } from './shift-views.ts'
import { shiftFileMessages } from './file-messages.ts'
import { elsewhereWords } from './working-there.ts'

/** Days of a file where none are asked for: before today, and from today on. */
const daysBack = 30
const daysAhead = 30
const mostDays = 366
/** So many shifts are read at a time. */
const portion = 500

/** Shifts of a unit as a file, one a row, also those that were cancelled. */
export const exportShifts: Act<'GET /units/:unitId/shifts.csv'> = async (context, { params, query }) => {
  const unit = await unitWithShifts(context, params.unitId)
  if (!unit.ok) return unit
  const days = await daysAsked(context, query)
  if (!days.ok) return days
  const { from, to } = days.value
  const { zone } = await organisationOf(context.tx)
  const header = columns.map((column) => renderText(context.language, shiftFileMessages[`csv.${column}`]))
  const wanted = {
    unitIds: unit.value.below,
    touchpointId: query.touchpointId,
    endsAfter: dateOf(startOfLocalDay(from, zone)),
    startsBefore: dateOf(startOfLocalDay(daysAfter(to, 1), zone)),
  }
  const name = `etalase-shifts-${unit.value.name.code}-${from}-${to}.csv`
  return accept(await csvDownload(name, header, linesOf(context, wanted, zone)))
}

type Wanted = Pick<
  Parameters<typeof listOfShifts>[1],
  'unitIds' | 'touchpointId' | 'endsAfter' | 'startsBefore'
>

async function* linesOf(context: ActionContext, wanted: Wanted, zone: string): AsyncGenerator<string[]> {
  for (let after: readonly [string, string] | undefined; ;) {
    const page = await listOfShifts(context.tx, {
      ...wanted,
      endsBy: undefined,
      flagged: false,
      latestFirst: false,
      after,
      limit: portion,
    })
    for (const row of await shiftReplies(context, page)) yield lineOf(context, row, zone)
    const last = page.at(-1)
    if (last === undefined || page.length < portion) return
    after = [last.startsAt.toISOString(), last.id]
  }
}

async function daysAsked(
  context: ActionContext,
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Result<{ readonly from: string; readonly to: string }, ReadinessCode>> {
  const today = await organisationDay(context.tx, context.now)
  const from = query.from ?? daysAfter(query.to ?? today, -daysBack)
  const to = query.to ?? daysAfter(query.from ?? today, daysAhead)
  const counted = from >= '1900-01-01' && to < '2199-12-31'
  return counted && from <= to && daysBetween(from, to) < mostDays
    ? accept({ from, to })
    : refuseField(context, 'query.to', 'shift_days_invalid')
}

const columns = [
  'touchpoint',
  'unit',
  'person',
  'starts',
  'ends',
  'state',
  'ready',
  'missing',
  'overridden',
  'cancelled',
] as const

function lineOf({ language }: ActionContext, row: ShiftReply, zone: string): string[] {
  const yes = (value: boolean) => renderText(language, readinessFileMessages[value ? 'yes' : 'no'])
  const local = (at: string) =>
    Temporal.Instant.from(at)
      .toZonedDateTimeISO(zone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  return [
    row.touchpoint.name[language],
    row.unit.code,
    row.person.name,
    local(row.startsAt),
    local(row.endsAt),
    renderText(language, shiftFileMessages[`state.${row.state}`]),
    yes(row.readiness.ready),
    row.readiness.lacks
      .map(({ need, why }) => {
        const name = need.kind === 'credential' ? need.credential.name : need.ability.name
        return `${name[language]}: ${renderText(language, readinessFileMessages[`why.${why.code}`])}`
      })
      .concat(row.elsewhere ? elsewhereWords[language] : [])
      .join('; '),
    row.overrides.map(({ reason }) => reason).join('; '),
    row.cancelled === null ? '' : (row.cancelled.reason ?? yes(true)),
  ]
}
