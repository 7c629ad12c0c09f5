import { localeOf } from '../platform/i18n/locale.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { Letter } from '../platform/mail/outbox.ts'
import { organisationMessages } from './messages.ts'

/** The letter with which a person learns how to sign in, in that person's language. */
export function invitationLetter(
  person: {
    readonly name: string
    readonly email: string
    readonly language: 'id' | 'en'
    readonly zone: string | null
  },
  about: {
    readonly organisation: { readonly name: string; readonly zone: string }
    readonly inviter: string
    readonly expiresAt: Date
    readonly link: string
  },
): Letter {
  const { language, name, email } = person
  const { organisation, inviter, expiresAt, link } = about
  const timeZone = person.zone ?? organisation.zone
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone }).format(expiresAt)
  const text = (key: keyof typeof organisationMessages) =>
    renderText(language, organisationMessages[key], { name, inviter, day, organisation: organisation.name })
  return {
    to: email,
    language,
    subject: text('invitation.subject'),
    lines: [
      text('invitation.greeting'),
      text('invitation.what'),
      text('invitation.until'),
      text('invitation.ignore'),
    ],
    link,
  }
}
