import { organisationDay, peopleToTell } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { Messages } from '../platform/i18n/messages.ts'
import type { Letter } from '../platform/mail/outbox.ts'

const words = {
  subject: { id: 'Buat kata sandi baru', en: 'Set a new password' },
  asked: { id: 'Ada yang meminta kata sandi baru untuk akun Anda.', en: 'Somebody asked for a new password for your account.' },
  hour: {
    id: 'Tautan ini berlaku satu jam dan hanya sekali. Jika bukan Anda yang meminta, abaikan surat ini.',
    en: 'The link works for one hour, and once. If it was not you who asked, ignore this letter.',
  },
} satisfies Messages

/** The letter with the link to set a new password, in the person's language. */
export async function resetLetter({ tx, now }: WorkContext, personId: string, email: string, token: string): Promise<Letter> {
  const [person] = await peopleToTell(tx, [personId], await organisationDay(tx, now))
  const language = person?.language ?? 'id'
  const say = (key: keyof typeof words) => renderText(language, words[key])
  return { to: email, language, subject: say('subject'), lines: [say('asked'), say('hour')], link: `/password/reset?token=${encodeURIComponent(token)}` }
}
