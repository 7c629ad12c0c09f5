import type { Tx } from './database.ts'

/** The last of what goes one after the other in a transaction. */
const lasts = new WeakMap<Tx, Promise<unknown>>()

/** Does something when all that was handed in before it in this transaction has ended, well or not. */
export async function inTurn<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const turn = Promise.allSettled([lasts.get(tx)]).then(work)
  lasts.set(tx, turn)
  return turn
}
