import type { Tx } from './database.ts'

/** What transactions under way have read and may read again: gone with the transaction. */
const memories = new WeakMap<Tx, Map<string, unknown>>()

/**
 * Lets a transaction keep what it reads with {@link remembered}, until its end or {@link stopRemembering}. For requests, which ask
 * the same of the organisation's structure many times; jobs and imports, which change it as they go, read anew each time.
 */
export function beginRemembering(tx: Tx): void {
  memories.set(tx, new Map())
}

/**
 * Reads something once a transaction, where it remembers at all. Never kept beyond the transaction, so that rights and structure
 * are read anew with every request.
 */
export async function remembered<T>(tx: Tx, what: string, read: () => Promise<T>): Promise<T> {
  const memory = memories.get(tx)
  if (memory?.has(what) === true) return memory.get(what) as T | Promise<T>
  const reading = read()
  // Whoever asks meanwhile waits for the same.
  memory?.set(what, reading)
  reading.catch(() => memory?.delete(what))
  return reading
}

/**
 * The same for several of a kind by id: only those not known yet are read. What does not exist is asked for again; others that are
 * read along are remembered too.
 */
export async function rememberedById<T extends { readonly id: string }>(
  tx: Tx,
  kind: string,
  ids: readonly string[],
  read: (missing: string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const wanted = [...new Set(ids)]
  const memory = memories.get(tx)
  const known = wanted.flatMap((id) => (memory?.get(`${kind} ${id}`) as T | undefined) ?? [])
  if (known.length === wanted.length) return known
  const missing = wanted.filter((id) => memory?.has(`${kind} ${id}`) !== true)
  const found = await read(missing)
  for (const one of found) memories.get(tx)?.set(`${kind} ${one.id}`, one)
  return [...known, ...found.filter(({ id }) => missing.includes(id))]
}

/** Has a transaction that remembers know what was read together with something else. */
export function remember(tx: Tx, what: string, known: unknown): void {
  memories.get(tx)?.set(what, known)
}

/** Has what was remembered be read anew: for whoever changes it. */
export function forget(tx: Tx, what: string): void {
  memories.get(tx)?.delete(what)
}

/** Has every further reading of the transaction ask the database: for whoever changes what is remembered, or waited for others who might. */
export function stopRemembering(tx: Tx): void {
  memories.delete(tx)
}
