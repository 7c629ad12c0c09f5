import type { Messages } from '../platform/i18n/messages.ts'

/** Words of the calendar that programs of others read. */
export const calendarMessages = {
  name: { id: 'Etalase: sertifikat saya', en: 'Etalase: my credentials' },
  ends: { id: '{kind} berakhir', en: '{kind} expires' },
  what: {
    id: 'Perpanjang sebelum hari ini, lalu serahkan buktinya di Etalase.',
    en: 'Renew it before this day, then hand the evidence in at Etalase.',
  },
  shift: { id: 'Berjaga: {touchpoint}', en: 'Shift: {touchpoint}' },
  'shift.unready': {
    id: 'Anda belum siap untuk jadwal ini. Lihat kekurangannya di Etalase.',
    en: 'You are not ready for this shift. Etalase says what is missing.',
  },
} as const satisfies Messages
