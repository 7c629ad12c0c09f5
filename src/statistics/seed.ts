/**
 * A seed from words, so that the same page draws the same ranks whenever it is opened: the 32 bits of FNV-1a.
 * Source: Fowler, Noll & Vo (1991).
 */
export function seedOf(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const unit of words.join('\n')) {
    hash ^= unit.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}
