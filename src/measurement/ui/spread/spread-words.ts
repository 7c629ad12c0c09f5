import type { Language } from '../../../platform/http/endpoint.ts'
import { inLanguage } from '../../../platform/ui/text/language.ts'
import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { AnswerSpread, LimitBunching, SpreadView } from '../../contract/spread.ts'
import { periodInSentence } from '../../../platform/ui/period/period-words.ts'
import type { spreadMessages } from './spread-messages.ts'

type Shown = Extract<AnswerSpread, { readonly n: number }>

export interface SpreadWriter {
  readonly write: Text<typeof spreadMessages>
  readonly language: Language
}

/** The title of the answers: which of them became more or fewer, as far as that is more than chance. */
export function answersFinding(
  { answers, before }: Pick<SpreadView, 'answers' | 'before'>,
  { write, language }: SpreadWriter,
): string {
  if (!('n' in answers)) return write('answers.title')
  const named = periodInSentence(before, language)
  if (answers.nBefore === 0) return write('answers.alone', { before: named })
  if (answers.state === 'early') return write('answers.early')
  for (const way of ['more', 'less'] as const) {
    const marks = answers.marks.filter(({ differs }) => differs === way).map(({ mark }) => String(mark))
    if (marks.length > 0) {
      const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(marks)
      return write(`answers.${way}`, { marks: list, before: named })
    }
  }
  return write('answers.same', { before: named })
}

/** The title of the reasons: the one that is chosen most often, where that is more than chance. */
export function reasonsFinding({ state, reasons }: Shown, { write, language }: SpreadWriter): string {
  if (state === 'early') return write('reasons.early')
  const [first, second] = reasons
  if (first === undefined || (second !== undefined && first.low <= second.high)) return write('reasons.level')
  return write('reasons.first', { reason: inLanguage(first.text, language) })
}

/** Why it cannot be said whether work is finished just before the limit. */
export function bunchingUnsaid(
  { n, needed }: Extract<LimitBunching, { readonly state: 'unsaid' }>,
  write: SpreadWriter['write'],
  number: (n: number) => string,
): string {
  if (n >= needed) return write('bunching.noCurve', { n: number(n) })
  return write('bunching.unsaid', { needed: number(needed), n: number(n) })
}

type Measured = Extract<LimitBunching, { readonly state: 'measured' }>

/** The bins that end at the limit: the last twentieth of the promise. */
const below = { from: 18, to: 20 }

/** What the requests just before the limit say, with their numbers, and what it may mean. */
export function bunchingWords(
  found: Measured,
  write: SpreadWriter['write'],
  number: (n: number, digits?: number) => string,
): string {
  const total = (values: readonly number[]) =>
    values.slice(below.from, below.to).reduce((sum, value) => sum + value, 0)
  const signed = (value: number) => `${value < 0 ? '−' : ''}${number(Math.abs(value), 1)}`
  const counts = write('bunching.counts', {
    seen: number(total(found.counts)),
    expected: number(Math.max(0, total(found.fitted))),
  })
  if (found.high < 0) return `${counts} ${write('bunching.fewer')}`
  const surplus = write('bunching.surplus', {
    excess: signed(found.excess),
    low: signed(found.low),
    high: signed(found.high),
  })
  return `${counts} ${surplus} ${write(found.bunched ? 'bunching.means' : 'bunching.noise')}`
}

/** Whether a bin is one of those just before the limit. */
export function isBelowLimit(bin: number): boolean {
  return bin >= below.from && bin < below.to
}
