import type { Messages } from '../../platform/i18n/messages.ts'

/** What inputs about mail ask for. */
export const formMessages = {
  localPart: {
    id: 'Pakai huruf kecil, angka, titik, atau tanda hubung; paling banyak 40.',
    en: 'Use small letters, digits, dots or hyphens; 40 at most.',
  },
} as const satisfies Messages
