import type { Messages } from '../../i18n/messages.ts'

/** Words about what somebody had typed before they were signed out. */
export const keptMessages = {
  waits: {
    id: 'Anda sudah tidak masuk lagi. Yang sudah Anda ketik disimpan di tab ini: masuk, lalu buka lagi formulirnya.',
    en: 'You are no longer signed in. What you had typed is kept in this tab: sign in and open the form again.',
  },
  broughtBack: {
    id: 'Yang Anda ketik sebelum keluar ada di sini lagi. Belum dikirim.',
    en: 'What you had typed before you were signed out is here again. It was not sent yet.',
  },
} as const satisfies Messages
