import type { Messages } from '../../../platform/i18n/messages.ts'

export const unitsMessages = {
  title: { id: 'Unit', en: 'Units' },
  back: { id: 'Organisasi', en: 'Organisation' },
  list: { id: 'Unit dalam urutan susunannya', en: 'Units in the order of the tree' },
  filters: { id: 'Cari unit', en: 'Find a unit' },
  search: { id: 'Nama atau kode unit', en: 'Name or code' },
  closed: { id: 'Juga yang sudah ditutup', en: 'Closed ones, too' },
  'column.name': { id: 'Unit', en: 'Unit' },
  'column.kind': { id: 'Jenis', en: 'Kind' },
  'column.code': { id: 'Kode', en: 'Code' },
  'column.people': { id: 'Orang', en: 'People' },
  level: { id: 'tingkat {n}', en: 'level {n}' },
  closedOn: { id: 'ditutup mulai {day}', en: 'closed from {day}' },
  people: {
    id: '{n, plural, =0 {belum ada orang} other {# orang}}',
    en: '{n, plural, =0 {nobody yet} one {# person} other {# people}}',
  },
  none: {
    id: 'Belum ada unit. Mulai dari kantor pusat, lalu tambahkan unit di bawahnya.',
    en: 'No units yet. Start with the head office, then add the units below it.',
  },
  notFound: { id: 'Tidak ada unit yang cocok.', en: 'No unit matches.' },
  clear: { id: 'Tampilkan semua', en: 'Show all' },
  add: { id: 'Tambah unit', en: 'Add a unit' },
} as const satisfies Messages
