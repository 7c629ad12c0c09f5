import type { League, LeagueRow } from '../../contract.ts'

/** What a league says, before it is put into words. */
export interface Finding {
  readonly kind: 'both' | 'above' | 'below' | 'nobody' | 'alike' | 'too_few_units'
  readonly above: readonly LeagueRow[]
  readonly below: readonly LeagueRow[]
  /** How many do not differ from their likes. */
  readonly none: number
}

/** Who is really different, by the bands and nothing else. */
export function findingOf({ state, rows }: Pick<League, 'state' | 'rows'>): Finding {
  const above = rows.filter(({ band }) => band === 'above')
  const below = rows.filter(({ band }) => band === 'below')
  const found = { above, below, none: rows.length - above.length - below.length }
  if (state === 'too_few_units' || state === 'alike') return { kind: state, ...found }
  if (above.length > 0) return { kind: below.length > 0 ? 'both' : 'above', ...found }
  return { kind: below.length > 0 ? 'below' : 'nobody', ...found }
}

/** How many are called by name before it is only said how many they are. */
const named = 4

/** Units by name, or how many there are; `list` joins names, `count` writes a number of units. */
export function namesOf(
  rows: readonly LeagueRow[],
  write: {
    readonly name: (row: LeagueRow) => string
    readonly list: (names: readonly string[]) => string
    readonly count: (n: number) => string
  },
): string {
  if (rows.length > named) return write.count(rows.length)
  return write.list(rows.map(write.name))
}
