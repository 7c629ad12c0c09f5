import { z } from 'zod'
import { cut } from '../../platform/cut.ts'
import { listed } from './contexts.ts'
import { parseInstant, type Validity } from './moments.ts'
import { isEmailIdentity, type Identity, type Subject } from './recipient.ts'
import { BadgeRefused } from './refusal.ts'
import type { JsonObject } from './strict-json.ts'

/** What is kept of a text; the file itself is kept whole. */
const mostText = 2000
const mostEvidence = 50

const text = z.string().transform((whole) => cut(whole, mostText))
/** Addresses and names of things are compared, so they are taken whole or not at all. */
const name = z.string().min(1).max(mostText)

function oneOf<Shape extends z.ZodType>(shape: Shape) {
  return z.union([shape, z.tuple([shape]).transform(([only]) => only)])
}

function several<Shape extends z.ZodType>(shape: Shape) {
  return z.union([z.array(shape), shape.transform((only) => [only])]).default([])
}

const identity: z.ZodType<Identity> = z.object({
  hashed: z.boolean(),
  identityHash: name,
  identityType: name,
  salt: z.string().max(mostText).default(''),
})

/** What is only shown is left out where it is of another kind than expected. A list of one is the one, as in every graph. */
const shown = oneOf(text).optional().catch(undefined)
/** Addresses that a browser does not run. */
const shownAddress = oneOf(name.regex(/^(?:https?:\/\/|urn:|did:)/iu))
  .optional()
  .catch(undefined)

const achievement = z.object({
  id: name,
  name: text.pipe(z.string().min(1)),
  achievementType: shown,
  description: shown,
  criteria: oneOf(z.object({ id: shownAddress, narrative: shown }))
    .optional()
    .catch(undefined),
})

const evidence = z.object({ id: shownAddress, name: shown, description: shown, narrative: shown })

const badge = z.object({
  id: name.optional(),
  name: text.optional(),
  issuer: oneOf(z.union([name.transform((id) => ({ id })), z.object({ id: name, name: text.optional() })])),
  awardedDate: z.string().max(60).optional(),
  credentialSubject: oneOf(
    z.object({ id: name.optional(), identifier: several(identity), achievement: oneOf(achievement) }),
  ),
  evidence: several(evidence).catch([]),
})

/** What a badge claims, as far as readiness asks. */
export interface Claims {
  readonly id: string | undefined
  readonly name: string
  readonly issuer: { readonly id: string; readonly name?: string | undefined }
  readonly achievement: z.output<typeof achievement>
  readonly subject: Subject
  readonly validity: Validity
  readonly awardedAt: Temporal.Instant | undefined
  readonly evidence: readonly z.output<typeof evidence>[]
}

/** @throws BadgeRefused where what every badge has is missing or of another kind */
export function readClaims(credential: JsonObject): Claims {
  // Whose achievement it is would depend on which of several recipients is read.
  if (listed(credential['credentialSubject']).length > 1) throw new BadgeRefused('ambiguous')
  const parsed = badge.safeParse(credential)
  if (!parsed.success) throw new BadgeRefused('not_a_badge')
  const { credentialSubject: subject, ...claimed } = parsed.data
  return {
    id: claimed.id,
    name: claimed.name ?? subject.achievement.name,
    issuer: claimed.issuer,
    achievement: subject.achievement,
    subject: {
      id: subject.id,
      identifiers: subject.identifier.filter(({ identityType }) => isEmailIdentity(identityType)),
    },
    validity: validityOf(credential),
    awardedAt: parseInstant(claimed.awardedDate),
    evidence: claimed.evidence.slice(0, mostEvidence),
  }
}

/**
 * From the later of the beginnings to the earlier of the ends that a credential names, in the words of either version of the data
 * model. A time that cannot be read is refused, since passing over it would make the badge valid for longer.
 * @throws BadgeRefused
 */
export function validityOf(credential: JsonObject): Validity {
  const [from] = moments(credential, ['validFrom', 'issuanceDate']).toReversed()
  const [until] = moments(credential, ['validUntil', 'expirationDate'])
  if (from === undefined) throw new BadgeRefused('not_a_badge')
  return { from, until }
}

function moments(credential: JsonObject, keys: readonly string[]): Temporal.Instant[] {
  return keys
    .flatMap((key) => {
      const value = credential[key]
      if (value === undefined || value === null) return []
      const moment = parseInstant(value)
      if (moment === undefined) throw new BadgeRefused('not_a_badge')
      return [moment]
    })
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
}
