import type { Messages } from '../../../platform/i18n/messages.ts'

export const chooseMessages = {
  notYours: { id: 'Ini bukan untuk Anda tambahkan.', en: 'This is not for you to add.' },
  clear: { id: 'Kosongkan pilihan', en: 'Clear the choice' },
  'unit.find': { id: 'Ketik nama atau kode unit', en: 'Type a name or code' },
  'person.find': { id: 'Ketik nama', en: 'Type a name' },
  'person.none': { id: 'Tidak ada nama yang cocok.', en: 'No name matches.' },
  'job.find': { id: 'Ketik nama jabatan', en: 'Type a title' },
  'zones.indonesia': { id: 'Indonesia', en: 'Indonesia' },
  'zones.others': { id: 'Tempat lain', en: 'Elsewhere' },
  'zones.none': { id: 'Tidak ada zona seperti itu.', en: 'There is no such zone.' },
} as const satisfies Messages
