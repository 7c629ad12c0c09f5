import type { Messages } from '../../platform/i18n/messages.ts'
import { accountSentences } from './account-messages.ts'
import type { Imported } from './import-requests.ts'
import { differenceReasons, incomparableReasons, type PromiseComparison } from './promise-comparison.ts'
import { leftRatingReasons, type BroughtRatings } from './ratings.ts'

interface Fact {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Where our clock and the source agree, where they differ and why, which ratings count, and what is told otherwise than before. */
export function accountFacts(imported: Imported): Fact[] {
  const { kept, broken } = imported.reportedMadeSla
  const { comparison, ratings, requestsTellingOtherwise: count } = imported
  return [
    ...(comparison !== null ? comparisonFacts(comparison) : []),
    ...(comparison === null && kept + broken > 0 ? [{ code: 'sla', values: { kept, broken } }] : []),
    ...(ratings === null ? [] : ratingFacts(ratings)),
    ...(count > 0 ? [{ code: 'otherwise', values: { count } }] : []),
  ]
}

function comparisonFacts({ agree, disagree, notComparable }: PromiseComparison): Fact[] {
  const differing = differenceReasons.flatMap((reason) => {
    const found = disagree[reason]
    if (found === undefined) return []
    const numbers = [...found.numbers, ...(found.count > found.numbers.length ? ['…'] : [])].join(', ')
    return [{ code: `differs.${reason}`, values: { count: found.count, numbers } }]
  })
  const apart = countedFacts(incomparableReasons, notComparable)
  return [
    { code: 'agree', values: agree },
    ...headed('disagree', differing),
    ...headed('incomparable', apart),
  ]
}

function ratingFacts({ carried, batches, left }: BroughtRatings): Fact[] {
  return [
    { code: 'ratings', values: { carried, batches } },
    ...headed('ratings.left', countedFacts(leftRatingReasons, left)),
  ]
}

function countedFacts<Reason extends string>(
  reasons: readonly Reason[],
  counts: Readonly<Partial<Record<Reason, number>>>,
): Fact[] {
  return reasons.flatMap((reason) => {
    const count = counts[reason] ?? 0
    return count === 0 ? [] : [{ code: `reason.${reason}`, values: { count } }]
  })
}

/** What is counted under a sentence with their sum, where anything is. */
function headed(code: string, facts: readonly Fact[]): Fact[] {
  const count = facts.reduce((sum, { values }) => sum + Number(values['count']), 0)
  return count === 0 ? [] : [{ code, values: { count } }, ...facts]
}

/** Those sentences as texts of a kind of run: reasons with how often, differences with the numbers of requests, too. */
export const accountFactTexts: Messages = Object.fromEntries(
  Object.entries(accountSentences).flatMap(([key, { id, en }]) => {
    const name = key.slice('import.'.length)
    if (!name.startsWith('reason.')) return [[`fact.${name}`, { id, en }]]
    const times = { id: `{count, number} × ${id}`, en: `{count, number} × ${en}` }
    const numbered = { id: `${times.id} ({numbers})`, en: `${times.en} ({numbers})` }
    return [
      [`fact.${name}`, times],
      [`fact.differs.${name.slice('reason.'.length)}`, numbered],
    ]
  }),
)
