const families = {
  'true/false': ['true', 'false'],
  't/f': ['t', 'f'],
  'yes/no': ['yes', 'no'],
  'y/n': ['y', 'n'],
  '1/0': ['1', '0'],
  'ya/tidak': ['ya', 'tidak'],
  'benar/salah': ['benar', 'salah'],
} as const

/** A pair of words for true and false; capitals do not matter. */
export type TruthSpelling = keyof typeof families

const spellings = Object.keys(families) as TruthSpelling[]
const known = new Map<string, { readonly spelling: readonly TruthSpelling[]; readonly truth: boolean }>(
  spellings.flatMap((spelling) =>
    families[spelling].map((word, index) => [word, { spelling: [spelling], truth: index === 0 }] as const),
  ),
)

/** The pairs to which a word belongs; empty where it is no truth value. */
export function truthSpellingsOf(text: string): readonly TruthSpelling[] {
  return known.get(text.trim().toLowerCase())?.spelling ?? []
}

/** What a word of one pair says; undefined where it is no word of that pair. */
export function readTruth(text: string, spelling: TruthSpelling): boolean | undefined {
  const word = known.get(text.trim().toLowerCase())
  return word?.spelling[0] === spelling ? word.truth : undefined
}
