import type { Messages } from '../../platform/i18n/messages.ts'

export const roomMessages = {
  readiness: { id: 'Kesiapan', en: 'Readiness' },
} as const satisfies Messages
