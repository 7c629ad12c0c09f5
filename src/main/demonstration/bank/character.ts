import { characters, planted, type Character } from './planted.ts'
import type { BankService } from './services/offering.ts'

/** How a service is served in a month of the history, from 1. */
export function characterOf({ unit }: BankService, month: number): Character {
  const { better, worse, improved } = planted
  if (unit === better.unit) return characters.better
  if (unit === worse.unit) return characters.worse
  if (unit === improved.unit) return month >= improved.fromMonth ? characters.better : characters.worse
  return isCoaching({ unit }) ? characters.coaching : characters.usual
}

/** Whether a unit offers coaching, alike with two others: who asks one of them could ask the others. */
export function isCoaching({ unit }: { readonly unit: string }): boolean {
  return planted.goneElsewhere.among.some((one) => one === unit)
}

/**
 * How likely somebody is to be satisfied: less so where the promise was broken; `share` is what it comes to over both.
 * `shift` adds to the character's share.
 */
export function satisfiedShare(
  character: Character,
  priority: number,
  kept: boolean,
  shift: number,
): { readonly chance: number; readonly share: number } {
  const share = (character.satisfied[priority - 1] ?? 0) + shift
  const keptShare = character.kept[priority - 1] ?? 1
  const broken = share * afterBroken
  return { share, chance: kept ? (share - (1 - keptShare) * broken) / keptShare : broken }
}

/** How much of the usual satisfaction is left where the promise was broken. */
const afterBroken = 0.5

/** The partner of a regional office that trades marks; undefined for all other units. */
export function partnerOf(unit: string): string | undefined {
  const [one, other] = planted.tradingMarks.units
  if (unit === one) return other
  return unit === other ? one : undefined
}
