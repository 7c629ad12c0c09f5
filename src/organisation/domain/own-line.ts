/** Where somebody works, who must not decide on what concerns their own unit. */
export type OwnPlaces = {
  /** Paths, from the root down, of the units in which somebody works. */
  readonly memberPaths: readonly (readonly string[])[]
  readonly headedUnits: readonly string[]
}

/**
 * Whether a unit (by its path from the root) is somebody's own: one in which they work, above it, or below it. Below the root are
 * all others; to whom works at the root without heading it only the root is own, else nobody there could look at anything.
 */
export function concernsOwn(path: readonly string[], { memberPaths, headedUnits }: OwnPlaces): boolean {
  const unit = path.at(-1)
  if (unit === undefined) return true
  return memberPaths.some((own) => {
    const mine = own.at(-1)
    if (mine === undefined) return false
    if (own.includes(unit)) return true
    return path.includes(mine) && (own.length > 1 || headedUnits.includes(mine))
  })
}
