/** What a kind refers to below itself. */
export interface Rung {
  readonly id: string
  /** Kinds that it asks for or stands for. */
  readonly below: readonly string[]
}

/** The first kind that would ask for itself in the end; undefined where no ladder runs in a circle. */
export function circularKind(rungs: readonly Rung[]): string | undefined {
  const below = new Map(rungs.map(({ id, below: others }) => [id, others]))
  const safe = new Set<string>()
  const climb = (id: string, climbed: ReadonlySet<string>): string | undefined => {
    if (climbed.has(id)) return id
    if (safe.has(id)) return undefined
    const on = new Set([...climbed, id])
    for (const other of below.get(id) ?? []) {
      const found = climb(other, on)
      if (found !== undefined) return found
    }
    safe.add(id)
    return undefined
  }
  for (const { id } of rungs) {
    const found = climb(id, new Set())
    if (found !== undefined) return found
  }
  return undefined
}
