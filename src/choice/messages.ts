import type { Messages } from '../platform/i18n/messages.ts'

/** Words of choice that the server says: CSV. */
export const choiceMessages = {
  'csv.file': { id: 'jenis-layanan', en: 'kinds-of-service' },
  'csv.kindId': { id: 'jenis layanan (Indonesia)', en: 'kind of service (Indonesian)' },
  'csv.kindEn': { id: 'jenis layanan (Inggris)', en: 'kind of service (English)' },
  'csv.what': { id: 'apa', en: 'what' },
  'csv.name': { id: 'nama', en: 'name' },
  'csv.unit': { id: 'nama unit', en: 'name of the unit' },
  'csv.code': { id: 'kode unit', en: 'code of the unit' },
  'csv.retired': { id: 'sudah tidak ditawarkan', en: 'no longer offered' },
  'csv.source': { id: 'alamat sumber', en: 'source address' },
  'csv.readOn': { id: 'dibaca pada', en: 'read on' },
  'csv.service': { id: 'layanan', en: 'service' },
  'csv.outside': { id: 'penyedia luar', en: 'outside provider' },
  'csv.yes': { id: 'ya', en: 'yes' },
  'csv.no': { id: 'tidak', en: 'no' },
} as const satisfies Messages
