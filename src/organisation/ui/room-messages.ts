import type { Messages } from '../../platform/i18n/messages.ts'

/** Names of the rooms; part of the first load. */
export const roomMessages = {
  organisation: { id: 'Organisasi', en: 'Organisation' },
  audit: { id: 'Catatan audit', en: 'Audit log' },
} as const satisfies Messages
