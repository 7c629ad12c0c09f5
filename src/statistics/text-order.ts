const collator = new Intl.Collator('en')

/**
 * Names in the order in which people look them up, and R sorts them: signs, digits, letters; small before capital letters of
 * the same word only. Which level of a variable is its base, and so what a coefficient stands against, follows from it.
 * Source: Unicode Technical Standard 10, the order of the root.
 */
export function inTextOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b))
}
