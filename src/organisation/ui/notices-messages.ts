import type { Messages } from '../../platform/i18n/messages.ts'

export const noticesMessages = {
  title: { id: 'Kabar', en: 'Notices' },
  unread: {
    id: '{n, plural, =0 {Semua sudah dibaca} other {# belum dibaca}}',
    en: '{n, plural, =0 {All read} other {# unread}}',
  },
  readAll: { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' },
  notice: { id: 'Kabar', en: 'Notice' },
  when: { id: 'Waktu', en: 'When' },
  new: { id: 'baru', en: 'new' },
  empty: {
    id: 'Belum ada kabar. Di sini Anda diberi tahu saat permintaan Anda bergerak atau sebuah janji hampir lewat waktu.',
    en: 'No notices yet. Here you are told when a request of yours moves, or a promise is about to run out of time.',
  },
} as const satisfies Messages
