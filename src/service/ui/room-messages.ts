import type { Messages } from '../../platform/i18n/messages.ts'

/** Names of the rooms, and headings of what the search found; part of the first load. */
export const roomMessages = {
  ask: { id: 'Minta', en: 'Ask' },
  requests: { id: 'Permintaan saya', en: 'My requests' },
  queue: { id: 'Antrean', en: 'Queue' },
  'search.services': { id: 'Layanan', en: 'Services' },
  'search.requests': { id: 'Permintaan', en: 'Requests' },
} as const satisfies Messages
