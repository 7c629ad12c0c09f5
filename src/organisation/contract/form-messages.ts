import type { Messages } from '../../platform/i18n/messages.ts'

/** What inputs of the organisation ask for. */
export const formMessages = {
  code: {
    id: 'Kode terdiri dari 2 sampai 12 huruf besar atau angka, diawali huruf.',
    en: 'A code has 2 to 12 capital letters or digits and starts with a letter.',
  },
} as const satisfies Messages
