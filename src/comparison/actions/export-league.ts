import { stringify } from 'csv-stringify/sync'
import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import type { ComparedFigure } from '../contract.ts'
import type { Between } from '../domain/standings.ts'
import { leagueOf, type LeagueFound, type RankedUnit, type UnrankedUnit } from '../league.ts'
import { comparisonMessages } from '../messages.ts'

type Word = keyof typeof comparisonMessages
type Cell = string | number | null

/** A league as a file: those compared by expected rank, then the others with their reason. */
export const exportLeague: Act<'GET /leagues/:groupId/figures.csv'> = async (context, { params, query }) => {
  const today = await organisationDay(context.tx, context.now)
  const found = await leagueOf(context.tx, {
    ...query,
    groupId: params.groupId,
    today,
    personId: context.actor.personId,
  })
  if (!found.ok) return found
  const { likes, period } = found.value
  const name = likes.name?.[context.language] ?? likes.id
  return accept({
    name: `etalase-${name}-${period.start}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csvOf(context, found.value),
  })
}

const columns = [
  'unit',
  'code',
  'measure',
  'period',
  'start',
  'estimate',
  'low',
  'high',
  'n',
  'raters',
  'adjusted',
  'adjustedLow',
  'adjustedHigh',
  'shrunk',
  'shrunkLow',
  'shrunkHigh',
  'rank',
  'rankLow',
  'rankHigh',
  'difference',
  'differenceLow',
  'differenceHigh',
  'band',
] as const

/** So many columns say how a unit stands; those without a standing leave them empty. */
const standings = columns.indexOf('band') - columns.indexOf('adjusted')

function csvOf({ language }: ActionContext, { measure, period, ranked, unranked }: LeagueFound): string {
  const say = (key: Word) => renderText(language, comparisonMessages[key])
  const first = ({ unit, figure }: RankedUnit | UnrankedUnit): Cell[] => [
    unit.name[language],
    unit.code,
    say(`measure.${measure}`),
    say(`period.${period.kind}`),
    period.start,
    ...figureCells(figure),
  ]
  const rows = [
    ...ranked.map((one) => [...first(one), ...standingCells(one), say(`band.${one.standing.band}`)]),
    ...unranked.map((one) => [
      ...first(one),
      ...Array.from({ length: standings }, () => null),
      say(`why.${one.why}`),
    ]),
  ]
  return stringify([columns.map((column) => say(`csv.${column}`)), ...rows], {
    bom: true,
    escape_formulas: true,
  })
}

function figureCells(figure: ComparedFigure): Cell[] {
  if (figure.state === 'none' || figure.state === 'hidden') return [null, null, null, null, null]
  return [figure.estimate, figure.low, figure.high, figure.n, figure.raters]
}

function standingCells({ adjusted, standing: { shrunk, rank, difference } }: RankedUnit): Cell[] {
  return [
    ...betweenCells(adjusted),
    ...betweenCells(shrunk),
    ...(rank === null ? [null, null, null] : [rank.expected, rank.low, rank.high]),
    ...betweenCells(difference),
  ]
}

function betweenCells(value: Between | null): Cell[] {
  return value === null ? [null, null, null] : [value.estimate, value.low, value.high]
}
