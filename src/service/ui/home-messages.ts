import type { Messages } from '../../platform/i18n/messages.ts'

/** What waits for one at home. */
export const homeMessages = {
  'approve.title': { id: 'Menunggu persetujuan Anda', en: 'Waiting for your approval' },
  'approve.for': { id: 'menggantikan {person}', en: 'standing in for {person}' },
  'approve.more': {
    id: 'Masih ada lagi. Yang berikutnya tampil setelah sebagian diputuskan.',
    en: 'There are more. The next ones show once some are decided.',
  },
  'serve.title': { id: 'Untuk Anda layani', en: 'For you to serve' },
  'serve.mine': { id: 'Di tangan Anda', en: 'In your hands' },
  'serve.free': { id: 'Belum diambil di {unit}', en: 'Not taken yet in {unit}' },
  'serve.none': { id: 'Tidak ada permintaan di tangan Anda.', en: 'No request is in your hands.' },
  'serve.all': { id: 'Semua di tangan Anda', en: 'All in your hands' },
  'serve.count': {
    id: '{n, plural, other {Buka antrean: {shown} menunggu}}',
    en: '{n, plural, one {Open the queue: {shown} waiting} other {Open the queue: {shown} waiting}}',
  },
  'asked.title': { id: 'Permintaan Anda', en: 'Your requests' },
  'asked.confirm': { id: 'Sudah beres?', en: 'Is it done?' },
  'asked.running': { id: 'Sedang berjalan', en: 'On their way' },
  'asked.none': {
    id: 'Anda belum meminta apa-apa. Cari layanan, dan lihat apa yang dijanjikan unitnya.',
    en: 'You have asked for nothing yet. Find a service, and see what its unit promises.',
  },
  'asked.all': { id: 'Semua permintaan Anda', en: 'All your requests' },
  'asked.ask': { id: 'Minta layanan', en: 'Ask for a service' },
} as const satisfies Messages
