import { csvDownload, type Cell } from '../../platform/http/csv-file.ts'
import type { Language } from '../../platform/http/endpoint.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Act } from '../acting.ts'
import type { PublishedMeasures, PublishedService } from '../contract.ts'
import { correctionsSince, type CorrectionsOf } from '../corrections.ts'
import { correctedAmounts, correctedMeasures } from '../domain/corrections.ts'
import { quarterNamed } from '../domain/quarters.ts'
import { publicationMessages } from '../messages.ts'
import { findQuarter, listUnits, type StoredQuarter, type StoredUnit } from '../store/publications.ts'

/** A published quarter as a file: each unit, with what became of its credits since, and below it its services. */
export const exportPublication: Act<'GET /publications/:quarter/figures.csv'> = async (
  { tx, language },
  { params },
) => {
  const quarter = await findQuarter(tx, quarterNamed(params.quarter).start)
  if (quarter === undefined) return refuse('not_found')
  const header = columns.map((column) => renderText(language, publicationMessages[`csv.${column}`]))
  const corrections = await correctionsSince(tx, quarter)
  const lines = linesOf(tx, quarter, { language, corrections })
  return accept(await csvDownload(`etalase-${params.quarter}.csv`, header, lines))
}

const columns = [
  'unit',
  'code',
  'service',
  'promise',
  'completed',
  'response',
  'responseLow',
  'responseHigh',
  'responseN',
  'completion',
  'completionLow',
  'completionHigh',
  'completionN',
  'satisfied',
  'satisfiedLow',
  'satisfiedHigh',
  'satisfiedN',
  'satisfiedState',
  'paid',
  'received',
  'rechargedTo',
  'rechargedOn',
  'currency',
  'made',
  'inTime',
  'late',
  'open',
  'overdue',
  'paidNow',
  'receivedNow',
  'rechargedToNow',
  'rechargedOnNow',
  'correctedOn',
] as const

const unitsAtOnce = 200

async function* linesOf(
  tx: Tx,
  { quarter, currency }: StoredQuarter,
  { language, corrections }: { readonly language: Language; readonly corrections: CorrectionsOf },
): AsyncGenerator<Cell[]> {
  for (let after = -1, found = unitsAtOnce; found === unitsAtOnce;) {
    const units = await listUnits(tx, quarter, { after, limit: unitsAtOnce })
    for (const unit of units) {
      yield [...unitLine(unit, currency, language), ...correctedCells(unit, corrections)]
      for (const service of unit.services) yield serviceLine(unit, service, language)
    }
    found = units.length
    after = units.at(-1)?.place ?? after
  }
}

function unitLine(unit: StoredUnit, currency: StoredQuarter['currency'], language: Language): string[] {
  const { completed, measures, credits, proposals } = unit.total
  const { made, inTime, late, open, overdue } = proposals
  const { paid, received, rechargedTo, rechargedOn } = credits
  return [
    ...named(unit, language),
    '',
    '',
    String(completed),
    ...measureCells(measures, language),
    ...[paid, received, rechargedTo, rechargedOn].map((amount) => (currency === null ? '' : String(amount))),
    currency ?? '',
    ...[made, inTime, late, open, overdue].map(String),
  ]
}

/** What the credits of a unit came to by now, where anything of them was corrected. */
function correctedCells(unit: StoredUnit, corrections: CorrectionsOf): Cell[] {
  const now = correctedAmounts(unit.total.credits, corrections(unit))
  return [...correctedMeasures.map((measure) => now?.[measure] ?? null), now?.on ?? null]
}

function serviceLine(unit: StoredUnit, service: PublishedService, language: Language): string[] {
  const cells = [
    ...named(unit, language),
    service.name[language],
    service.promises.map((promise) => promiseWords(promise)).join('; '),
    String(service.completed),
    ...measureCells(service.measures, language),
  ]
  return [...cells, ...Array.from({ length: columns.length - cells.length }, () => '')]
}

function named({ nameId, nameEn, code }: StoredUnit, language: Language): string[] {
  return [language === 'id' ? nameId : nameEn, code]
}

function promiseWords({
  priority,
  responseMinutes,
  completionMinutes,
}: PublishedService['promises'][number]): string {
  return `${priority}: ${responseMinutes ?? '-'}/${completionMinutes ?? '-'}`
}

function measureCells(
  { within_response, within_completion, satisfied }: PublishedMeasures,
  language: Language,
): string[] {
  return [
    ...figureCells(within_response),
    ...figureCells(within_completion),
    ...figureCells(satisfied),
    renderText(language, publicationMessages[`state.${satisfied.state}`]),
  ]
}

function figureCells(figure: PublishedMeasures['satisfied']): string[] {
  if (!('n' in figure)) return ['', '', '', '']
  return [figure.estimate, figure.low, figure.high, figure.n].map((value) =>
    value === null ? '' : String(value),
  )
}
