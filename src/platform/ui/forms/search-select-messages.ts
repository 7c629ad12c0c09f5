import type { Messages } from '../../i18n/messages.ts'

/** Words of a field in which one of many is found. */
export const searchSelectMessages = {
  clear: { id: 'Kosongkan pilihan', en: 'Clear the choice' },
  none: { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
  searching: { id: 'Mencari…', en: 'Searching…' },
} as const satisfies Messages
