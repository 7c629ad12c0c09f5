import { z } from 'zod'
import { listed } from './contexts.ts'
import type { ProofSetting } from './embedded-proof.ts'
import { openBadgeFile } from './opening.ts'
import { credentialIn } from './proven.ts'
import { BadgeRefused, type BadgeRefusalCode } from './refusal.ts'
import {
  readLists,
  type NamedPlaces,
  type StatusList,
  type StatusListFile,
  type StatusLists,
} from './status-lists.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'

/** Why it is not known whether a badge was revoked. */
export type StatusDoubt = 'not_at_hand' | 'not_supported' | 'list_invalid' | 'list_stale'

/**
 * What is known of a badge's revocation: its issuer keeps no list, it is not on the list, or that cannot be told offline. `until`: how
 * long the lists that say so are believed; undefined where they are without end.
 */
export type BadgeStatus =
  | { readonly state: 'none' | 'good'; readonly until?: Temporal.Instant }
  | { readonly state: 'status_unknown'; readonly why: StatusDoubt }

/** What a bit that is set refuses; lists for other purposes only inform. */
const refusing = { revocation: 'revoked', suspension: 'suspended' } as const satisfies Readonly<
  Record<string, BadgeRefusalCode>
>

/**
 * Looks a badge up in the lists at hand: signed by the badge's own issuer, and valid at the moment.
 * @throws BadgeRefused where it was revoked or is suspended
 */
export async function checkStatus(
  credential: JsonObject,
  issuer: string,
  files: readonly StatusListFile[],
  setting: ProofSetting,
): Promise<BadgeStatus> {
  const entries = listed(credential['credentialStatus'])
  if (entries.length === 0) return { state: 'none' }
  const named = new Set(entries.map((entry) => (isObject(entry) ? entry['statusListCredential'] : undefined)))
  // To verify and unpack all that an organisation keeps would take longer with each list that it trusts.
  const wanted = files.filter(({ address }) => address === undefined || named.has(address))
  return checkEntries(entries, await readLists(wanted, { issuer, places: placesIn(entries) }, setting))
}

/**
 * What a badge whose proof was verified when it was handed in says of where its revocation stands.
 * @throws BadgeRefused where it can no longer be read
 */
export function entriesOf(file: Uint8Array): readonly Json[] {
  return listed(credentialIn(openBadgeFile(file).text)['credentialStatus'])
}

/** The places that have to be looked up for these entries. */
export function placesIn(entries: readonly Json[]): NamedPlaces {
  const named = entries.flatMap((entry) => {
    const parsed = entryShape.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
  return new Map(
    [...Map.groupBy(named, ({ statusListCredential }) => statusListCredential)].map(
      ([address, all]) => [address, new Set(all.map(({ statusListIndex }) => statusListIndex))] as const,
    ),
  )
}

/**
 * Looks entries up in lists of the badge's issuer.
 * @throws BadgeRefused where it was revoked or is suspended
 */
export function checkEntries(entries: readonly Json[], lists: StatusLists): BadgeStatus {
  if (entries.length === 0) return { state: 'none' }
  const told = entries.map((entry) => checkEntry(entry, lists))
  const why = told.filter((one) => typeof one === 'string').find((one) => one !== 'informs')
  if (why !== undefined) return { state: 'status_unknown', why }
  const good = told.filter((one) => typeof one !== 'string')
  if (good.length === 0) return { state: 'none' }
  const [until] = good
    .flatMap((one) => (one.until === undefined ? [] : [one.until]))
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
  return { state: 'good', ...(until !== undefined && { until }) }
}

const entryShape = z.object({
  type: z.union([z.literal('BitstringStatusListEntry'), z.tuple([z.literal('BitstringStatusListEntry')])]),
  statusPurpose: z.enum(['revocation', 'suspension']),
  statusListCredential: z.string(),
  statusListIndex: z.union([z.int().nonnegative(), z.string().regex(/^\d{1,9}$/u)]).transform(Number),
  statusSize: z.literal(1).optional(),
})

/** What one entry says: nothing against the badge, nothing of revocation at all, or why it cannot be told. */
function checkEntry(
  entry: Json,
  lists: StatusLists,
): StatusDoubt | 'informs' | { readonly until: Temporal.Instant | undefined } {
  const purpose = isObject(entry) ? entry['statusPurpose'] : undefined
  if (typeof purpose === 'string' && !Object.hasOwn(refusing, purpose)) return 'informs'
  const parsed = entryShape.safeParse(entry)
  if (!parsed.success) return 'not_supported'
  const { statusListCredential: address, statusListIndex: place, statusPurpose } = parsed.data
  return lists.has(address) ? checkPlace(lists.get(address), statusPurpose, place) : 'not_at_hand'
}

/** What a list says at a place. */
function checkPlace(
  list: StatusList | undefined,
  purpose: 'revocation' | 'suspension',
  place: number,
): StatusDoubt | { readonly until: Temporal.Instant | undefined } {
  const isSet = list?.purposes.includes(purpose) === true ? list.bits.get(place) : undefined
  if (list === undefined || isSet === undefined) return 'list_invalid'
  // A revocation is for good, so that a list which is out of date is right about it all the same.
  if (isSet && (list.current || purpose === 'revocation')) throw new BadgeRefused(refusing[purpose])
  return list.current ? { until: list.until } : 'list_stale'
}
