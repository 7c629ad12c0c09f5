import type { Language } from '../../../platform/http/endpoint.ts'
import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { MeasureName, Scorecard } from '../../contract.ts'
import { periodInSentence } from '../../../platform/ui/period/period-words.ts'
import { findingOf } from './finding.ts'
import type { findingMessages } from './finding-messages.ts'

/** Writes a sentence by its key; a component's `t`, or a test's. */
type Write = Text<typeof findingMessages>

/** The title of a trend: what its last period shows, beside the latest earlier one that can be compared. */
export function findingTitle(
  trend: Scorecard['trend'],
  measure: MeasureName,
  { write, language }: { readonly write: Write; readonly language: Language },
): string {
  const finding = findingOf(trend, measure)
  switch (finding.kind) {
    case 'higher':
    case 'lower':
      return write(`${measure}.${finding.kind}`, { before: periodInSentence(finding.before, language) })
    case 'same':
      return write('same', { before: periodInSentence(finding.before, language) })
    case 'hidden':
      return write('hidden', { needed: finding.needed })
    case 'none':
    case 'early':
    case 'alone':
    case 'unbounded':
      return write(finding.kind)
  }
}
