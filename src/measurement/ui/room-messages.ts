import type { Messages } from '../../platform/i18n/messages.ts'

/** The name of measurement's room; part of the first load. */
export const roomMessages = {
  scorecards: { id: 'Rapor', en: 'Scorecards' },
} as const satisfies Messages
