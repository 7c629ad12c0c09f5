import type { UnitId } from '../../organisation/contract.ts'
import type { OrganisationViews } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'

/** A unit of the organisation, as words of a source may mean it. */
export interface KnownUnit {
  readonly id: UnitId
  readonly code: string
  readonly nameId: string
  readonly nameEn: string
  readonly ancestors: readonly UnitId[]
  readonly closedOn: string | null
}

/** All units of the organisation, closed ones too: what was asked of them once is their history. */
export function readKnownUnits(tx: Tx): Promise<KnownUnit[]> {
  return tx
    .withTables<OrganisationViews>()
    .selectFrom('organisation.unitNames')
    .select(['id', 'nameId', 'nameEn', 'code', 'ancestors', 'closedOn'])
    .orderBy('codePath')
    .execute()
}

/** The unit that each word means when requests are written: its name, else its code, whatever the capitals. */
export function unitsByWord(known: readonly KnownUnit[]): Map<string, KnownUnit> {
  const units = new Map<string, KnownUnit>()
  // A name counts before a code.
  for (const unit of known) units.set(unit.code.toLowerCase(), unit)
  for (const unit of known.toReversed())
    for (const name of [unit.nameEn, unit.nameId]) units.set(name.toLowerCase(), unit)
  return units
}

/**
 * Finds the unit that a word of a source is likely to mean: the one whose name or code agrees with it but for capitals, accents,
 * marks and words such as "department". Where several agree that are open, or none that is, nothing is proposed unless it is one.
 */
export function unitFinder(known: readonly KnownUnit[]): (word: string) => KnownUnit | undefined {
  const named = new Map<string, Set<KnownUnit>>()
  for (const unit of known)
    for (const name of [unit.nameId, unit.nameEn, unit.code].map(essenceOf))
      named.set(name, (named.get(name) ?? new Set()).add(unit))
  return (word) => {
    const essence = essenceOf(word)
    const all = essence === '' ? [] : [...(named.get(essence) ?? [])]
    const open = all.filter(({ closedOn }) => closedOn === null)
    const [only, ...others] = open.length > 0 ? open : all
    return others.length === 0 ? only : undefined
  }
}

/** How a mapping names a unit so that this unit is meant: by its code, unless another is called that. */
export function wordOf(unit: KnownUnit, byWord: ReadonlyMap<string, KnownUnit>): string {
  const words = [unit.code, unit.nameId, unit.nameEn]
  return words.find((word) => byWord.get(word.toLowerCase())?.id === unit.id) ?? unit.code
}

const kinds = new Set(
  'unit divisi division departemen department dept bagian bidang tim team grup group'.split(' '),
)

/** What tells a name from others. */
function essenceOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^\p{L}\d]+/u).filter((word) => word !== '')
  const telling = words.filter((word) => !kinds.has(word))
  return (telling.length > 0 ? telling : words).join('')
}
