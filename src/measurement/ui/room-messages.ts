import type { Messages } from '../../platform/i18n/messages.ts'

/** The name of measurement's room; part of the first load. */
export const roomMessages = {
  scorecards: { id: 'Rapor', en: 'Scorecards' },
  touchpoints: { id: 'Titik layanan', en: 'Touchpoints' },
  questions: { id: 'Perlu ditanyakan', en: 'Worth a question' },
} as const satisfies Messages
