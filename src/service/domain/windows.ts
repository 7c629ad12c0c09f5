/** Days after its completion in which a request can be reopened, and rated. */
export const windowDays = 14

/** When the window of a completed request closes. */
export function windowClosesAt(completedAt: Date): Date {
  return new Date(completedAt.getTime() + windowDays * 86_400_000)
}

/** Whether a request can still be reopened, or rated: up to the fourteenth day after its completion. */
export function isWindowOpen(completedAt: Date | null, now: Date): boolean {
  return completedAt !== null && now < windowClosesAt(completedAt)
}
