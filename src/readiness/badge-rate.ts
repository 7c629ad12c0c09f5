import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refuse, type Refusal } from '../platform/http/result.ts'

/** To verify one takes up to a second of a processor. */
const limiter = new RateLimiterMemory({ points: 20, duration: 600 })

/** Counts a badge that a person has verified, genuine or not; a refusal where there were too many lately. */
export async function badgeOf(personId: string): Promise<Refusal<'too_many_requests'> | undefined> {
  try {
    await limiter.consume(personId)
    return undefined
  } catch (refused) {
    const left = (refused as RateLimiterRes).msBeforeNext
    if (typeof left !== 'number') throw refused
    return refuse('too_many_requests', { seconds: Math.max(1, Math.ceil(left / 1000)) })
  }
}
