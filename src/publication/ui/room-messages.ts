import type { Messages } from '../../platform/i18n/messages.ts'

/** The name of the room; part of the first load. */
export const roomMessages = {
  publications: { id: 'Publikasi', en: 'Publications' },
} as const satisfies Messages
