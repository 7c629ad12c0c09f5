import { stringify } from 'csv-stringify/sync'
import { accept, type Result } from '../../platform/http/result.ts'
import type { ActionContext, Download } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { EndpointInput } from '../../platform/http/endpoint.ts'
import {
  measureNames,
  type Figure,
  type MeasureName,
  type measurementEndpoints,
  type Scorecard,
} from '../contract.ts'
import { visitMeasureNames } from '../contract/touchpoints.ts'
import { measurementMessages } from '../messages.ts'
import { readScorecard } from './read-scorecard.ts'

type OfUnit = (typeof measurementEndpoints)['GET /scorecards/units/:unitId/figures.csv']
type OfService = (typeof measurementEndpoints)['GET /scorecards/services/:serviceId/figures.csv']
type OfTouchpoint = (typeof measurementEndpoints)['GET /scorecards/touchpoints/:touchpointId/figures.csv']
type OfGroup = (typeof measurementEndpoints)['GET /scorecards/groups/:groupId/figures.csv']
type Refused = 'not_found' | 'period_invalid'

/** All periods of a unit's trend, one row a period and measure. */
export async function exportUnitScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfUnit>,
): Promise<Result<Download, Refused>> {
  const read = await readScorecard(context, 'unit', params.unitId, query)
  return read.ok ? accept(csvOf(context, read.value as Scorecard)) : read
}

/** The same of a service. */
export async function exportServiceScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfService>,
): Promise<Result<Download, Refused>> {
  const read = await readScorecard(context, 'service', params.serviceId, query)
  return read.ok ? accept(csvOf(context, read.value as Scorecard)) : read
}

/** The same of a touchpoint: of the measures that it has. */
export async function exportTouchpointScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfTouchpoint>,
): Promise<Result<Download, Refused>> {
  const read = await readScorecard(context, 'touchpoint', params.touchpointId, query)
  return read.ok ? accept(csvOf(context, read.value as Scorecard)) : read
}

/** The same of the units of a peer group. */
export async function exportGroupScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfGroup>,
): Promise<Result<Download, Refused>> {
  const read = await readScorecard(context, 'group', params.groupId, query)
  return read.ok ? accept(csvOf(context, read.value as Scorecard)) : read
}

const columns = [
  'period',
  'start',
  'measure',
  'state',
  'estimate',
  'low',
  'high',
  'n',
  'raters',
  'reason',
] as const

function csvOf({ language }: ActionContext, scorecard: Scorecard): Download {
  const say = (key: keyof typeof measurementMessages) => renderText(language, measurementMessages[key])
  const rows = scorecard.trend.flatMap(({ period, measures }) =>
    namesOf(scorecard.subject).map((name) => {
      const figure = measures[name]
      return [say(`period.${period.kind}`), period.start, say(`measure.${name}`), ...cellsOf(figure, say)]
    }),
  )
  const name = nameOf(scorecard.subject, language)
  const content = stringify([columns.map((column) => say(`csv.${column}`)), ...rows], {
    bom: true,
    escape_formulas: true,
  })
  return { name: `etalase-${name}-${scorecard.period.start}.csv`, type: 'text/csv; charset=utf-8', content }
}

function cellsOf(
  figure: Figure,
  say: (key: keyof typeof measurementMessages) => string,
): (string | number | null)[] {
  if (figure.state === 'none' || figure.state === 'hidden')
    return [say(`state.${figure.state}`), null, null, null, null, null, null]
  const { state, estimate, low, high, n, raters, reason } = figure
  return [
    say(`state.${state}`),
    estimate,
    low,
    high,
    n,
    raters,
    reason === null ? null : say(`reason.${reason}`),
  ]
}

function namesOf(subject: Scorecard['subject']): readonly MeasureName[] {
  return subject.kind === 'touchpoint' ? visitMeasureNames : measureNames
}

function nameOf(subject: Scorecard['subject'], language: ActionContext['language']): string {
  if (subject.kind === 'unit') return subject.unit.code
  if (subject.kind === 'touchpoint') return subject.touchpoint.name[language]
  return (subject.kind === 'service' ? subject.service : subject.group).name[language]
}
