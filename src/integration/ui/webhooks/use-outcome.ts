import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Outcome } from '../../contract.ts'
import { logMessages } from './log-messages.ts'

/** What came of an attempt, in words, with its status where there was one. */
export function useOutcome() {
  const t = useText(logMessages)
  return (outcome: Outcome | null, status: number | null): string => {
    const words = t(`outcome.${outcome ?? 'none'}`)
    return status === null ? words : `${status} · ${words}`
  }
}
