import type { Random } from '../../../statistics/random.ts'

/** How strongly a share is held: what it owes an outcome, in cases, is paid back within a few more of them. */
const pull = 0.25

/**
 * Draws that lean back towards their share: no single one can be guessed, and after however many each outcome has come up
 * within a few cases as often as it should. What is planted by them is in the rows of every seed, and those who are alike do
 * not differ by luck. What is drawn under one key is held to its share together.
 */
export interface Steady {
  /** True with this chance, and in the long run as often as `expected` says. */
  readonly happens: (key: string, chance: number, expected?: number) => boolean
  /** The index of an outcome. */
  readonly pick: (key: string, shares: readonly number[]) => number
}

export function steady(random: Random): Steady {
  const owed = new Map<string, number[]>()
  return {
    happens: (key, chance, expected = chance) => {
      const [owing = 0] = owed.get(key) ?? []
      const happened = random() < chance + pull * owing
      owed.set(key, [owing + expected - Number(happened)])
      return happened
    },
    pick: (key, shares) => {
      const owing = owed.get(key) ?? shares.map(() => 0)
      const chances = shares.map((share, index) => Math.max(0, share + pull * (owing[index] ?? 0)))
      let left = random() * chances.reduce((sum, chance) => sum + chance, 0)
      const picked = Math.max(
        0,
        chances.findIndex((chance) => (left -= chance) < 0),
      )
      owed.set(
        key,
        shares.map((share, index) => (owing[index] ?? 0) + share - Number(index === picked)),
      )
      return picked
    },
  }
}
