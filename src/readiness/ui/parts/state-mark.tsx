import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import type { ReadinessState } from '../../contract.ts'
import { useWords } from './use-words.ts'

interface StateMarkProps {
  readonly state: ReadinessState
  readonly until: string | null
  /** The day of the answer: what ends within ninety days is a signal. */
  readonly day: string
  /** Of a job that the person does not hold: nothing is broken there. */
  readonly other?: boolean
}

const soonDays = 90

/** Whether somebody is ready, in shape and words. */
export function StateMark({ state, until, day, other }: StateMarkProps) {
  const words = useWords()
  const unready = other === true ? 'unknown' : 'broken'
  const kind = state === 'not_ready' ? unready : endsSoon(until, day) ? 'signal' : 'kept'
  return <Verdict kind={kind}>{words.state(state, until)}</Verdict>
}

/** Whether a day lies within ninety days of another. */
export function endsSoon(until: string | null, day: string): boolean {
  if (until === null) return false
  return Date.parse(until) - Date.parse(day) <= soonDays * 86_400_000
}
