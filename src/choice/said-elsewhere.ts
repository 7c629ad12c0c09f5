import type { Tx } from '../platform/db/database.ts'

type Text = { readonly id: string; readonly en: string }
type SayOf = (tx: Tx, serviceIds: readonly string[], now: Date) => Promise<ReadonlyMap<string, Text>>

let credits: SayOf | undefined
let cover: SayOf | undefined

/** Who knows what a broken promise pays says it of services, a short sentence each; of those left out the card says nothing. */
export function sayCreditsBy(say: SayOf): void {
  credits = say
}

/** Who knows who is ready says of services how many people are, a short sentence each; of those left out the card says nothing. */
export function sayCoverBy(say: SayOf): void {
  cover = say
}

/** What others say of services, as far as anybody was introduced who knows. */
export async function saidOf(
  tx: Tx,
  serviceIds: readonly string[],
  now: Date,
): Promise<{ readonly credits: ReadonlyMap<string, Text>; readonly cover: ReadonlyMap<string, Text> }> {
  return {
    credits: (await credits?.(tx, serviceIds, now)) ?? new Map(),
    cover: (await cover?.(tx, serviceIds, now)) ?? new Map(),
  }
}
