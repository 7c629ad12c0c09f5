/** A cell that was seen: where it stands and what it says. */
export interface Sighting {
  readonly line: number
  readonly column: string
  readonly value: string
}

/**
 * How a whole file spells one kind of value. `one`: exactly one spelling reads every value that any spelling can read.
 * `several`: more than one does, which would read them differently. `none`: there is no readable value. `contradiction`:
 * no spelling reads them all; the two cells cannot both be right.
 */
export type Verdict<Spelling extends string> =
  | { readonly kind: 'one'; readonly spelling: Spelling }
  | { readonly kind: 'several'; readonly spellings: readonly Spelling[]; readonly sighting: Sighting }
  | { readonly kind: 'none' }
  | { readonly kind: 'contradiction'; readonly one: Sighting; readonly other: Sighting }

export interface Evidence<Spelling extends string> {
  /** One value and the spellings that can read it. One that none can read says nothing about the others. */
  readonly see: (candidates: readonly Spelling[], line: number, column: string, value: string) => void
  readonly verdict: () => Verdict<Spelling>
}

/** Keeps the spellings that have read everything so far. There is no threshold and no majority: one counter-example decides. */
export function gatherEvidence<Spelling extends string>(): Evidence<Spelling> {
  let surviving: readonly Spelling[] | undefined
  let witness: Sighting | undefined
  let contradiction: { one: Sighting; other: Sighting } | undefined

  function see(candidates: readonly Spelling[], line: number, column: string, value: string): void {
    if (candidates.length === 0 || candidates === surviving || contradiction) return
    const left = surviving ? surviving.filter((spelling) => candidates.includes(spelling)) : candidates
    if (surviving && left.length === surviving.length) return
    const sighting = { line, column, value }
    if (left.length === 0 && witness) contradiction = { one: witness, other: sighting }
    else {
      surviving = left
      witness = sighting
    }
  }

  function verdict(): Verdict<Spelling> {
    if (contradiction) return { kind: 'contradiction', ...contradiction }
    const [spelling, second] = surviving ?? []
    if (!spelling || !surviving || !witness) return { kind: 'none' }
    return second ? { kind: 'several', spellings: surviving, sighting: witness } : { kind: 'one', spelling }
  }

  return { see, verdict }
}
