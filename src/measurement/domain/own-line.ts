/**
 * Whether what concerns a unit concerns somebody's own: a unit of theirs, one above it or one below it. Paths run from the root down to
 * the unit itself. Nobody decides how their own unit is measured.
 */
export function standsInLine(path: readonly string[], pathsOfMine: readonly (readonly string[])[]): boolean {
  const unit = path.at(-1)
  return pathsOfMine.some((mine) => {
    const own = mine.at(-1)
    return (unit !== undefined && mine.includes(unit)) || (own !== undefined && path.includes(own))
  })
}
