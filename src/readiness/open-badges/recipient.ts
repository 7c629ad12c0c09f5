import { createHash } from 'node:crypto'
import { emailForm, emailSpellings, mailtoAddress } from './email-form.ts'
import { BadgeRefused } from './refusal.ts'

/** One of the ways in which a badge names its recipient. */
export interface Identity {
  readonly hashed: boolean
  readonly identityHash: string
  readonly identityType: string
  readonly salt: string
}

/** The recipient as the badge names it. */
export interface Subject {
  readonly id?: string | undefined
  /** E-mail addresses, plain or hashed. */
  readonly identifiers: readonly Identity[]
}

/** Who a badge should have been given to: any one of these is enough. */
export interface ExpectedRecipient {
  readonly emails: readonly string[]
  readonly dids: readonly string[]
}

/** By what the recipient was known again, as the organisation writes it. */
export interface KnownRecipient {
  readonly by: 'email' | 'did'
  readonly value: string
}

/** How badges call an e-mail address; the second stands in the standard's own examples. */
const emailTypes = ['emailAddress', 'email']

/** @throws BadgeRefused where the badge was given to nobody expected */
export function recognise(
  { id = '', identifiers }: Subject,
  { emails, dids }: ExpectedRecipient,
): KnownRecipient {
  const did = dids.find((one) => one !== '' && one === id)
  if (did !== undefined) return { by: 'did', value: did }
  const plain = identifiers.filter(({ hashed }) => !hashed).map(({ identityHash }) => identityHash)
  const hashes = identifiers.filter(({ hashed }) => hashed)
  const forms = new Set([...plain, mailtoAddress(id) ?? ''].map(emailForm))
  const email = emails.find((one) => {
    const form = emailForm(one)
    if (form === undefined) return false
    return forms.has(form) || hashes.some(({ identityHash, salt }) => isHashOf(identityHash, salt, one))
  })
  if (email === undefined) throw new BadgeRefused('wrong_recipient')
  return { by: 'email', value: email }
}

/** Whether this identity is told by its e-mail address; others (names, numbers) prove nothing about who somebody is here. */
export function isEmailIdentity(identityType: string): boolean {
  return emailTypes.includes(identityType)
}

/** SHA-256 only: two addresses with one MD5 can be made on purpose. */
function isHashOf(hash: string, salt: string, email: string): boolean {
  const [, hex] = /^sha256\$([\da-f]{64})$/iu.exec(hash) ?? []
  if (hex === undefined) return false
  return emailSpellings(email).some(
    (spelling) =>
      createHash('sha256').update(`${spelling}${salt}`, 'utf8').digest('hex') === hex.toLowerCase(),
  )
}
