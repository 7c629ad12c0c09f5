/** Why a file is not accepted as a badge. Sentences stand in `messages.ts`. */
export const badgeRefusalCodes = [
  'not_a_badge',
  'unreadable',
  'too_large',
  'wrong_type',
  'unknown_context',
  'ambiguous',
  'unknown_proof_kind',
  'unknown_issuer',
  'untrusted_key',
  'broken_proof',
  'wrong_recipient',
  'not_yet_valid',
  'expired',
  'revoked',
  'suspended',
] as const
export type BadgeRefusalCode = (typeof badgeRefusalCodes)[number]

/** Carries a refusal out of the part that notices it; `verifyBadge` turns it into a value. */
export class BadgeRefused extends Error {
  readonly code: BadgeRefusalCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: BadgeRefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** MiB that a badge file may have. */
export const mostMebibytes = 5

export function tooLarge(): BadgeRefused {
  return new BadgeRefused('too_large', { most: mostMebibytes })
}

/** What `read` returns; where it throws anything that is not a refusal itself, the refusal `code`. */
export function orRefused<Value>(code: BadgeRefusalCode, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof BadgeRefused ? error : new BadgeRefused(code)
  }
}
