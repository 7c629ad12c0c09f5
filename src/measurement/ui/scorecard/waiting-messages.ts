import type { Messages } from '../../../platform/i18n/messages.ts'

/** What waits, and when it counts. */
export const waitingMessages = {
  waits: {
    id: '{n, plural, other {# penilaian}} sudah masuk. Angka bergerak paling cepat setelah {needed, plural, other {# orang}} lagi menjawab.',
    en: '{n, plural, one {# verdict} other {# verdicts}} came in. Figures move when at least {needed, plural, one {# more person has} other {# more people have}} answered.',
  },
  'waits.visits': {
    id: '{n, plural, other {# penilaian}} sudah masuk. Angka bergerak setelah {needed, plural, other {# penilaian}} lagi.',
    en: '{n, plural, one {# verdict} other {# verdicts}} came in. Figures move after {needed, plural, one {# more} other {# more}}.',
  },
  'why.visits': {
    id: 'Dengan begitu satu penilaian tidak tampak sendirian.',
    en: 'That way no verdict shows by itself.',
  },
  why: {
    id: 'Dengan begitu tak seorang pun bisa menebak penilaian siapa pun.',
    en: 'That way nobody can work out what any one person said.',
  },
} as const satisfies Messages
