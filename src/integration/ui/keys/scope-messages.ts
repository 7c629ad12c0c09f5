import type { Scope } from '../../../platform/auth/permission.ts'
import type { Message } from '../../../platform/i18n/messages.ts'

/** What a key with each scope may, as far as its owner may. */
export const scopeMessages = {
  'organisation:read': {
    id: 'Membaca unit, orang, jabatan, dan kalender',
    en: 'Read units, people, jobs and calendars',
  },
  'organisation:write': {
    id: 'Mengubah unit, orang, jabatan, penugasan, dan kalender',
    en: 'Change units, people, jobs, assignments and calendars',
  },
  'contacts:read': { id: 'Membaca alamat email', en: 'Read e-mail addresses' },
  'catalogue:read': { id: 'Membaca layanan', en: 'Read services' },
  'catalogue:write': { id: 'Menawarkan dan mengubah layanan', en: 'Offer and change services' },
  'requests:read': {
    id: 'Membaca permintaan dan antrean, dan mencari',
    en: 'Read requests and queues, and search',
  },
  'requests:write': {
    id: 'Meminta, melayani, menjawab, dan menyelesaikan',
    en: 'Ask, serve, answer and settle',
  },
  'scorecards:read': { id: 'Membaca rapor layanan', en: 'Read scorecards' },
  'audit:read': { id: 'Membaca catatan audit', en: 'Read the audit log' },
} as const satisfies Readonly<Record<Scope, Message>>
