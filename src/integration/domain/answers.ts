import type { Outcome } from '../contract/webhooks.ts'

/** What a status says: 2xx is accepted, whatever the body; a redirect is not followed and counts as a failure. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'accepted'
  if (status >= 300 && status < 400) return 'redirected'
  return status === 410 ? 'gone' : 'refused'
}

/** Characters of an answer that are kept. */
const kept = 1000

/** The beginning of an answer as text; what no database or screen can keep is replaced. */
export function beginningOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\u0000', '\uFFFD')
  const cut = text.slice(0, kept)
  return cut.isWellFormed() ? cut : cut.slice(0, -1) // cut within a letter
}

/** Seconds that a `Retry-After` asks for, where it names seconds. */
export function askedFor(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : 0
}
