import type { Messages } from '../../i18n/messages.ts'

export const figureMessages = {
  none: { id: 'Belum ada', en: 'None yet' },
  hidden: {
    id: 'Tampil setelah {needed, plural, other {# orang}} lagi menjawab',
    en: '{needed, plural, one {Shown once # more person has answered} other {Shown once # more people have answered}}',
  },
  early: { id: 'masih awal', en: 'early' },
  interval: { id: '{low} sampai {high}', en: '{low} to {high}' },
  n: { id: 'n\u00A0{n}', en: 'n\u00A0{n}' },
  people: { id: '{n} jawaban dari {raters} orang', en: '{n} answers from {raters} people' },
  all_equal: { id: 'semua jawaban sama, jadi tanpa rentang', en: 'all answers equal, so no interval' },
  too_few: { id: 'terlalu sedikit untuk rentang', en: 'too few for an interval' },
  no_answers: { id: 'belum ada jawaban', en: 'no answers yet' },
  no_closed_windows: { id: 'masa penilaian belum ada yang berakhir', en: 'no rating window has closed yet' },
  no_promise: { id: 'tanpa janji', en: 'no promise made' },
} as const satisfies Messages
