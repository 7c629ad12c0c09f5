import type { IgnoreReason } from '../contract.ts'

/** What of a mail says how it came about. */
export interface Origin {
  readonly fromAddress: string | null
  /** Empty: the sender wants no answer, not even that it did not arrive. */
  readonly envelopeFrom: string
  /** Names and values in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Addresses that are ours. */
export interface OwnAddresses {
  readonly domain: string
  readonly ownAddress: string
}

/**
 * Whether no person wrote this mail to us (RFC 3834, RFC 2919, RFC 3464 and what mail programs do besides): our own letter
 * coming back, a bounce, an automatic reply, a mailing list. Undefined where a person may have.
 */
export function whyIgnored(
  origin: Origin,
  own: OwnAddresses,
): Exclude<IgnoreReason, 'duplicate'> | undefined {
  const values = (name: string) =>
    origin.headers.filter(([key]) => key === name).map(([, value]) => value.trim())
  if (isOurs(origin.fromAddress, own) || isOurs(origin.envelopeFrom.toLowerCase(), own)) return 'loop'
  if (isBounce(origin, values)) return 'bounce'
  if (isAutomatic(values)) return 'auto_reply'
  return isListed(values) ? 'mailing_list' : undefined
}

type Values = (name: string) => readonly string[]

function isAutomatic(values: Values): boolean {
  if (values('auto-submitted').some((value) => value.split(/[;\s(]/, 1)[0] !== 'no')) return true
  const suppresses = ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond']
  if (suppresses.some((name) => values(name).length > 0)) return true
  return values('precedence').some((value) => value === 'auto_reply' || value === 'junk')
}

function isListed(values: Values): boolean {
  if (['list-id', 'list-unsubscribe'].some((name) => values(name).length > 0)) return true
  return values('precedence').some((value) => value === 'bulk' || value === 'list')
}

function isOurs(address: string | null, { domain, ownAddress }: OwnAddresses): boolean {
  return address !== null && (address === ownAddress || address.endsWith(`@${domain}`))
}

function isBounce({ fromAddress, envelopeFrom }: Origin, values: Values): boolean {
  if (envelopeFrom === '' || values('return-path').includes('<>')) return true
  const [name] = (fromAddress ?? '').split('@')
  if (name === 'mailer-daemon' || name === 'postmaster') return true
  return values('content-type').some((value) => value.startsWith('multipart/report'))
}
