import type { Messages } from '../platform/i18n/messages.ts'

/** What a service guarantees, as a sentence on its card. */
export const cardMessages = {
  'card.pays': {
    id: 'Unit penyedia membayar unit peminta: {list}.',
    en: 'The unit that serves pays the unit that asked: {list}.',
  },
  'card.overall': {
    id: 'Tidak ada yang dibayar; seberapa sering janji terlampaui diumumkan.',
    en: 'Nothing is paid; how often the promise breaks is published.',
  },
  'card.one': { id: '{breach} {amount}', en: '{breach} {amount}' },
  'card.tiers': { id: '{breach} {least} sampai {most}', en: '{breach} {least} to {most}' },
  'card.rupiah': { id: 'Rp {amount, number}', en: 'Rp {amount, number}' },
  'card.points': {
    id: '{amount, number} poin',
    en: '{amount, plural, one {# point} other {# points}}',
  },
} as const satisfies Messages
