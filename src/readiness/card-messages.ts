import type { Messages } from '../platform/i18n/messages.ts'

/** How many people are ready, as a sentence on a service's card. */
export const cardMessages = {
  'cover.short': {
    id: '{ready, number} dari {needed, number} orang yang dibutuhkan siap sekarang',
    en: '{ready, number} of {needed, number} needed {ready, plural, one {is} other {are}} ready now',
  },
  'cover.enough': {
    id: '{ready, number} orang siap sekarang, yang dibutuhkan {needed, number}',
    en: '{ready, plural, one {# is} other {# are}} ready now, {needed, number} needed',
  },
  'cover.of_all': {
    id: '{ready, number} dari {people, number} orang di unitnya siap sekarang',
    en: '{ready, number} of {people, number} people in its unit {ready, plural, one {is} other {are}} ready now',
  },
} as const satisfies Messages
