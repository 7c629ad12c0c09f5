import { createHash } from 'node:crypto'

/** How many comparisons a process keeps. */
const KEPT = 40

const found = new Map<string, unknown>()

/**
 * Keeps what a pure computation made of numbers: ranking a thousand units takes half a second, and many open the same page. The
 * same numbers always give the same, so nothing kept can ever be stale.
 */
export function remembered<Made>(how: object, numbers: object, make: () => Made): Made {
  const key = createHash('sha256')
    .update(JSON.stringify([how, numbers]))
    .digest('base64')
  const known = found.get(key) as Made | undefined
  if (known !== undefined) return known
  const made = make()
  found.set(key, made)
  for (const oldest of found.keys()) {
    if (found.size <= KEPT) break
    found.delete(oldest)
  }
  return made
}
