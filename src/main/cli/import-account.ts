import { basename } from 'node:path'
import { isoOf } from '../../platform/time/instants.ts'
import { localeOf } from '../../platform/i18n/locale.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { setAsideReasons } from '../../service/import/imported.ts'
import { importRefusals, setAsideSentences, warningSentences } from '../../service/import/messages.ts'
import type { ImportRefused } from '../../service/import/refusals.ts'
import type { Imported } from '../import/import-requests.ts'
import { leftRatingReasons, type BroughtRatings } from '../import/ratings.ts'
import {
  differenceReasons,
  incomparableReasons,
  type PromiseComparison,
} from '../import/promise-comparison.ts'
import { words, type Desk } from './desk.ts'

/** How an import ended. */
export interface Account {
  readonly imported: Imported
  /** With which the administrator of an organisation that was made comes in. */
  readonly link: string | undefined
  readonly seconds: number
  readonly dryRun: boolean
  readonly setAsideFile: string | undefined
}

/** Says why a file was refused, naming it. */
export function tellRefusedFile(
  desk: Desk,
  path: string,
  { code, values }: Pick<ImportRefused, 'code' | 'values'>,
): void {
  desk.murmur(`${basename(path)}: ${renderText(desk.language, importRefusals[code], values)}`)
}

/** Says what became of a file: as sentences, or as one line of JSON. */
export function tellAccount(desk: Desk, account: Account, json: boolean): void {
  if (json) desk.tell(JSON.stringify(asJson(account)))
  else for (const line of linesOf(desk, account)) desk.tell(line)
}

function asJson({ imported, link, seconds, dryRun, setAsideFile }: Account): Record<string, unknown> {
  const { firstEvent, lastEvent } = imported
  return {
    ...imported,
    firstEvent: firstEvent === null ? null : isoOf(firstEvent),
    lastEvent: lastEvent === null ? null : isoOf(lastEvent),
    dryRun,
    setAsideFile: setAsideFile ?? null,
    invitation: link ?? null,
    seconds: Number(seconds.toFixed(3)),
  }
}

function linesOf(desk: Desk, { imported, link, seconds, dryRun, setAsideFile }: Account): string[] {
  const {
    rowsRead,
    events,
    unchanged,
    setAside,
    requests,
    requestsContinued,
    requestsUnchanged,
    unitsMade,
    servicesMade,
    people,
    understood,
  } = imported
  const { kept, broken } = imported.reportedMadeSla
  return [
    words(desk, 'import.rows', { rowsRead, events, unchanged, setAside }),
    words(desk, 'import.requests', { requests, continued: requestsContinued, known: requestsUnchanged }),
    words(desk, 'import.places', {
      units: unitsMade,
      services: servicesMade,
      people,
      dates: understood.dates,
      zone: understood.zone,
    }),
    ...(imported.comparison === null
      ? kept + broken > 0
        ? [words(desk, 'import.sla', { kept, broken })]
        : []
      : comparisonLines(desk, imported.comparison)),
    ...(imported.ratings === null ? [] : ratingLines(desk, imported.ratings)),
    ...(imported.requestsTellingOtherwise > 0
      ? [words(desk, 'import.otherwise', { count: imported.requestsTellingOtherwise })]
      : []),
    ...imported.warnings.map(({ code, count }) =>
      renderText(desk.language, warningSentences[code], { count }),
    ),
    ...(setAsideFile === undefined
      ? []
      : [words(desk, 'import.setAside', { file: setAsideFile }), ...reasons(desk, imported)]),
    ...(link === undefined || dryRun ? [] : [words(desk, 'import.invitation', { link })]),
    ...(dryRun ? [words(desk, 'import.dryRun')] : []),
    words(desk, 'import.took', { seconds: Math.round(seconds) }),
  ]
}

/** Where our clock and the source agree, where they differ and why, and what cannot be compared. */
function comparisonLines(desk: Desk, { agree, disagree, notComparable }: PromiseComparison): string[] {
  const differing = differenceReasons.flatMap((reason) => {
    const found = disagree[reason]
    if (found === undefined) return []
    const numbers = [...found.numbers, ...(found.count > found.numbers.length ? ['…'] : [])].join(', ')
    return [`${counted(desk, found.count, words(desk, `import.reason.${reason}`))} (${numbers})`]
  })
  const incomparable = incomparableReasons.flatMap((reason) => {
    const count = notComparable[reason] ?? 0
    return count === 0 ? [] : [counted(desk, count, words(desk, `import.reason.${reason}`))]
  })
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  const differ = sum(Object.values(disagree).map(({ count }) => count))
  const apart = sum(Object.values(notComparable))
  return [
    words(desk, 'import.agree', agree),
    ...(differ > 0 ? [words(desk, 'import.disagree', { count: differ }), ...differing] : []),
    ...(apart > 0 ? [words(desk, 'import.incomparable', { count: apart }), ...incomparable] : []),
  ]
}

/** How many ratings count here, and why others do not. */
function ratingLines(desk: Desk, { carried, batches, left }: BroughtRatings): string[] {
  const why = leftRatingReasons.flatMap((reason) => {
    const count = left[reason] ?? 0
    return count === 0 ? [] : [counted(desk, count, words(desk, `import.reason.${reason}`))]
  })
  return [
    words(desk, 'import.ratings', { carried, batches }),
    ...(why.length > 0 ? [words(desk, 'import.ratings.left'), ...why] : []),
  ]
}

function reasons(desk: Desk, { setAsideByReason }: Imported): string[] {
  return setAsideReasons.flatMap((code) => {
    const count = setAsideByReason[code] ?? 0
    if (count === 0) return []
    return [counted(desk, count, renderText(desk.language, setAsideSentences[code]))]
  })
}

function counted({ language }: Desk, count: number, what: string): string {
  return `  ${count.toLocaleString(localeOf(language))} × ${what}`
}
