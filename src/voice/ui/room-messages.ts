import type { Messages } from '../../platform/i18n/messages.ts'

/** The name of the room, and of what the search found; part of the first load. */
export const roomMessages = {
  proposals: { id: 'Usulan', en: 'Proposals' },
} as const satisfies Messages
