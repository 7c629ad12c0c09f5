import type { Messages } from '../../../platform/i18n/messages.ts'

export const partMessages = {
  finding: {
    id: '{ready} dari {people} orang siap untuk jabatannya hari ini',
    en: '{ready} of {people} people are ready for their jobs today',
  },
  later: {
    id: '{in90} masih siap 90 hari lagi kalau tidak ada yang memperpanjang. Jumlah pasti, bukan taksiran.',
    en: '{in90} still are in 90 days if nobody renews anything. A count, not an estimate.',
  },
  cover: { id: 'Lihat kecukupan per layanan', en: 'See the cover by service' },
} as const satisfies Messages
