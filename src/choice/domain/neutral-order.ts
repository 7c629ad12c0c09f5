import { seededRandom } from '../../statistics/random.ts'
import { seedOf } from '../../statistics/seed.ts'

/**
 * Puts things in an order that says nothing of them: each has a place drawn from its id and the `seed` words (who looks, on which
 * day). The same words give the same order whatever order they came in, and one that comes or goes does not turn the others round.
 */
export function neutralOrder<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  ...seed: readonly string[]
): readonly T[] {
  return things
    .map((thing) => ({ thing, id: idOf(thing), at: seededRandom(seedOf(...seed, idOf(thing)))() }))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .map(({ thing }) => thing)
}
