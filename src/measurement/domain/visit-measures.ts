import type { Measures } from '../contract.ts'

/** The measures that a touchpoint has; the others are none, whatever waits. */
export function visitMeasures({ satisfied, satisfaction_mean }: Measures): Measures {
  const none = { state: 'none' } as const
  return {
    satisfied,
    satisfaction_mean,
    effort_mean: none,
    promise_felt: none,
    response_rate: none,
    within_response: none,
    within_completion: none,
    median_minutes: none,
    p90_minutes: none,
  }
}
