/** Days after its completion in which a request can be reopened, and rated. */
export const windowDays = 14

/**
 * From when on the window of a completed request counts: its completion, or when that was written down. Whoever moves a completion
 * into the past by a correction takes none of the days away in which it is judged.
 */
export function windowOpensAt(
  completedAt: Date | null,
  events: readonly { readonly kind: string; readonly recordedAt: Date }[],
): Date | null {
  if (completedAt === null) return null
  const written = events
    .filter(({ kind }) => kind === 'completed')
    .map(({ recordedAt }) => recordedAt.getTime())
  return new Date(Math.max(completedAt.getTime(), ...written))
}

/** Whether the latest completion came in with an import: nobody here completed it since. */
export function isCompletedElsewhere(
  events: readonly { readonly kind: string; readonly sourceKey: string | null }[],
): boolean {
  return (events.findLast(({ kind }) => kind === 'completed')?.sourceKey ?? null) !== null
}

/** When the window of a completed request closes. */
export function windowClosesAt(completedAt: Date): Date {
  return new Date(completedAt.getTime() + windowDays * 86_400_000)
}

/** Whether a request can still be reopened, or rated: up to the fourteenth day after its completion. */
export function isWindowOpen(completedAt: Date | null, now: Date): boolean {
  return completedAt !== null && now < windowClosesAt(completedAt)
}
