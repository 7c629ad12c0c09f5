import type { QueueNow } from '../contract.ts'

/** Below so many waiting requests the number is not told. */
const FEW = 5

/**
 * How many wait, as everybody may see it. Exact from five on. Below, one that comes or goes would show, and whoever knows that a
 * colleague was the only one to ask would learn of it by watching; "fewer than five" is all that one who chooses needs.
 */
export function queueNowOf(waiting: number): QueueNow {
  return waiting < FEW ? { state: 'few', under: FEW } : { state: 'counted', n: waiting }
}
