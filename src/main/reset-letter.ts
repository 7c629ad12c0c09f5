import { organisationDay, peopleToTell } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { resetMessages as words } from './reset-messages.ts'
import type { Letter } from '../platform/mail/outbox.ts'

/** The letter with the link to set a new password, in the person's language. */
export async function resetLetter(
  { tx, now }: WorkContext,
  personId: string,
  email: string,
  token: string,
): Promise<Letter> {
  const [person] = await peopleToTell(tx, [personId], await organisationDay(tx, now))
  const language = person?.language ?? 'id'
  const say = (key: keyof typeof words) => renderText(language, words[key])
  return {
    to: email,
    language,
    subject: say('subject'),
    lines: [say('asked'), say('hour')],
    link: `/password/reset?token=${encodeURIComponent(token)}`,
  }
}
