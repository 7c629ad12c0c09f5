/** A verdict as far as it matters when it is counted. */
interface Countable {
  readonly unitId: string
  readonly raterId: string
  readonly ratedAt: Date
}

/** People whose verdicts are counted together; the publication rule's own number. */
const batch = 5

/**
 * The verdicts without those of one unit that would still wait to be counted: whoever tries the demonstration then sees
 * that unit's figures move with the fifth further person, not with the first because four were waiting already.
 */
export function withoutWaiting<Verdict extends Countable>(
  verdicts: readonly Verdict[],
  unitId: string,
): readonly Verdict[] {
  const inOrder = verdicts
    .filter((verdict) => verdict.unitId === unitId)
    .toSorted((one, other) => one.ratedAt.getTime() - other.ratedAt.getTime())
  let waiting: Verdict[] = []
  for (const verdict of inOrder) {
    waiting.push(verdict)
    if (new Set(waiting.map(({ raterId }) => raterId)).size >= batch) waiting = []
  }
  const left = new Set(waiting)
  return verdicts.filter((verdict) => !left.has(verdict))
}
