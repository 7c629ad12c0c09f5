import { organisationDay } from '../../organisation/index.ts'
import { csvDownload, type Cell } from '../../platform/http/csv-file.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Act } from '../acting.ts'
import type { ComparedFigure } from '../contract.ts'
import type { Between } from '../domain/standings.ts'
import { leagueOf, type LeagueFound, type RankedUnit, type UnrankedUnit } from '../league.ts'
import { comparisonMessages } from '../messages.ts'

type Word = keyof typeof comparisonMessages

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
  const header = columns.map((column) => renderText(context.language, comparisonMessages[`csv.${column}`]))
  const rows = linesOf(context, found.value)
  return accept(await csvDownload(`etalase-${name}-${period.start}.csv`, header, rows))
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

function linesOf({ language }: ActionContext, { measure, period, ranked, unranked }: LeagueFound): Cell[][] {
  const say = (key: Word) => renderText(language, comparisonMessages[key])
  const first = ({ unit, figure }: RankedUnit | UnrankedUnit): Cell[] => [
    unit.name[language],
    unit.code,
    say(`measure.${measure}`),
    say(`period.${period.kind}`),
    period.start,
    ...figureCells(figure),
  ]
  return [
    ...ranked.map((one) => [...first(one), ...standingCells(one), say(`band.${one.standing.band}`)]),
    ...unranked.map((one) => [
      ...first(one),
      ...Array.from({ length: standings }, () => null),
      say(`why.${one.why}`),
    ]),
  ]
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
