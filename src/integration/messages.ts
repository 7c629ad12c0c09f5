import type { Messages } from '../platform/i18n/messages.ts'

/** Notices of connecting programs, and why an address is refused. */
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
  'notice.webhook_gone': {
    id: 'Webhook “{name}” dimatikan: penerimanya menjawab bahwa ia sudah tidak ada.',
    en: 'The webhook “{name}” was switched off: its receiver says that it is gone.',
  },
  'notice.webhook_failing': {
    id: 'Webhook “{name}” dimatikan: selama lima hari tidak ada kiriman yang diterima.',
    en: 'The webhook “{name}” was switched off: for five days nothing was accepted.',
  },
  'url.unreadable': {
    id: 'Ini bukan alamat lengkap. Contoh: https://terima.bank.example/etalase',
    en: 'This is not a whole address. An example: https://receive.bank.example/etalase',
  },
  'url.not_https': {
    id: 'Alamatnya harus dimulai dengan https://.',
    en: 'The address has to begin with https://.',
  },
  'url.credentials': {
    id: 'Alamat tidak boleh berisi nama, kata sandi, atau tanda #.',
    en: 'An address may hold no name, password or #.',
  },
  'url.port': { id: 'Hanya port 443 dan 8443.', en: 'Only the ports 443 and 8443.' },
  'url.refused': {
    id: 'Alamat di jaringan dalam tidak dapat dihubungi dari sini.',
    en: 'Addresses of an inner network cannot be reached from here.',
  },
} satisfies Messages
