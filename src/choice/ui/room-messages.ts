import type { Messages } from '../../platform/i18n/messages.ts'

/** The name of the room; part of the first load. */
export const roomMessages = {
  market: { id: 'Pilihan layanan', en: 'Choice' },
} as const satisfies Messages
