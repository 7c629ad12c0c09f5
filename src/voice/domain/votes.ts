/** Votes that a person can have on proposals that are not closed: few, so that each says something. */
export const votesEach = 10

/** What becomes of votes when a proposal is merged into another. */
export interface MergedVotes {
  /** Who has a vote on the other now and had none before. */
  readonly moved: readonly string[]
  /** Who had one on both: the surplus comes back. */
  readonly returned: readonly string[]
}

/** Everybody's vote is kept, and nobody's counts twice. */
export function mergeVotes(from: readonly string[], into: readonly string[]): MergedVotes {
  const there = new Set(into)
  const voters = [...new Set(from)]
  return {
    moved: voters.filter((person) => !there.has(person)),
    returned: voters.filter((person) => there.has(person)),
  }
}
