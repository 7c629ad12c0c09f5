import type { ProblemCatalogue } from '../i18n/messages.ts'

/** Refusals of signing in, invitations and passwords. */
export const authProblems = {
  credentials_wrong: {
    status: 401,
    id: 'Email atau kata sandi tidak cocok.',
    en: 'E-mail and password do not match.',
  },
  no_organisation: {
    status: 403,
    id: 'Akun ini tidak lagi terdaftar di organisasi mana pun.',
    en: 'This account no longer belongs to any organisation.',
  },
  organisation_unknown: {
    status: 404,
    id: 'Organisasi ini tidak ditemukan untuk akun Anda.',
    en: 'Your account has no such organisation.',
  },
  link_invalid: {
    status: 404,
    id: 'Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru.',
    en: 'This link was used already or has expired. Ask for a new one.',
  },
  password_wrong: {
    status: 422,
    id: 'Kata sandi saat ini tidak cocok.',
    en: 'The current password does not match.',
  },
  session_unknown: { status: 404, id: 'Sesi ini sudah berakhir.', en: 'This session has ended already.' },
} satisfies ProblemCatalogue
