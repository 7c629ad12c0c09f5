import type { Messages } from '../../platform/i18n/messages.ts'

/** Texts of what measurement shows on home. */
export const homeMessages = {
  title: { id: 'Menunggu penilaian Anda', en: 'Waiting for your verdict' },
  none: {
    id: 'Tidak ada. Permintaan Anda yang selesai muncul di sini selama 14 hari.',
    en: 'Nothing. Your completed requests appear here for 14 days.',
  },
  rate: { id: 'Nilai', en: 'Rate' },
  closes: { id: 'sampai {day}', en: 'until {day}' },
  all: { id: 'Tampilkan semua ({n})', en: 'Show all ({n})' },
} as const satisfies Messages
