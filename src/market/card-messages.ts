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
  'card.tiers': { id: '{least} sampai {most}', en: '{least} to {most}' },
} as const satisfies Messages
