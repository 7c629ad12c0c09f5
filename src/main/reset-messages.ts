import type { Messages } from '../platform/i18n/messages.ts'

/** Words of the letter with which somebody sets a new password. */
export const resetMessages = {
  subject: { id: 'Buat kata sandi baru', en: 'Set a new password' },
  asked: {
    id: 'Ada yang meminta kata sandi baru untuk akun Anda.',
    en: 'Somebody asked for a new password for your account.',
  },
  hour: {
    id: 'Tautan ini berlaku satu jam dan hanya sekali. Jika bukan Anda yang meminta, abaikan email ini.',
    en: 'The link works for one hour, and once. If it was not you who asked, ignore this letter.',
  },
} satisfies Messages
