import type { Messages } from '../platform/i18n/messages.ts'

/** Notices of connecting programs. */
export const integrationMessages = {
  'notice.key_made': {
    id: 'Kunci API “{name}” dibuat atas nama Anda. Bukan Anda? Cabut kunci itu dan ganti kata sandi Anda.',
    en: 'The API key “{name}” was made in your name. Was it not you? Revoke it and change your password.',
  },
  'notice.key_revoked': {
    id: '{by} mencabut kunci API Anda “{name}”.',
    en: '{by} revoked your API key “{name}”.',
  },
  'notice.key_ends': {
    id: 'Kunci API “{name}” berakhir pada {day, date, long}. Buat penggantinya sebelum hari itu.',
    en: 'The API key “{name}” expires on {day, date, long}. Make its successor before then.',
  },
} satisfies Messages
