import type { Messages } from '../../../platform/i18n/messages.ts'

export const unitMessages = {
  plain: { id: 'Unit', en: 'Unit' },
  units: { id: 'Unit', en: 'Units' },
  path: { id: 'Letak dalam susunan', en: 'Place in the tree' },
  closed: {
    id: 'Unit ini ditutup mulai {day}. Riwayatnya tetap ada.',
    en: 'This unit is closed from {day}. Its history stays.',
  },
  facts: { id: 'Tentang unit', en: 'About the unit' },
  kind: { id: 'Jenis', en: 'Kind' },
  code: { id: 'Kode', en: 'Code' },
  calendar: { id: 'Kalender kerja', en: 'Working calendar' },
  inherited: {
    id: 'mengikuti unit di atasnya atau organisasi',
    en: 'as the unit above, or the organisation',
  },
  own: { id: 'pilihan unit ini', en: 'chosen for this unit' },
  services: { id: 'Layanan unit', en: 'Services' },
  mail: { id: 'Email', en: 'Mail' },
  scorecard: { id: 'Rapor', en: 'Scorecard' },
  people: { id: 'Orang di unit ini', en: 'People in this unit' },
  'people.none': {
    id: 'Belum ada yang ditugaskan di unit ini. Yang ditugaskan di sini melihat antrean unit dan melayaninya.',
    en: 'Nobody is assigned here yet. Whoever is sees the unit’s queue and serves it.',
  },
  'people.find': { id: 'Cari nama', en: 'Find a name' },
  'people.notFound': { id: 'Tidak ada nama yang cocok.', en: 'No name matches.' },
  'people.more': { id: 'Tampilkan {n} lagi', en: 'Show {n} more' },
  below: { id: 'Unit di bawahnya', en: 'Units below' },
  'below.none': { id: 'Tidak ada unit di bawahnya.', en: 'No units below.' },
  'below.add': { id: 'Tambah unit di bawahnya', en: 'Add a unit below' },
  'below.people': {
    id: '{n, plural, =0 {belum ada orang} other {# orang}}',
    en: '{n, plural, =0 {nobody yet} one {# person} other {# people}}',
  },
  change: { id: 'Ubah unit', en: 'Change' },
  'close.label': { id: 'Tutup unit', en: 'Close unit' },
  'close.title': { id: 'Tutup {name}?', en: 'Close {name}?' },
  'close.consequences': {
    id: 'Mulai hari itu unit ini tidak menerima orang, layanan, atau permintaan baru. Riwayat, rapor, dan catatannya tetap bisa dibaca. Unit di bawahnya, penugasan, layanan, dan permintaan yang belum selesai harus diakhiri atau dipindahkan lebih dahulu. Unit yang ditutup tidak bisa dibuka lagi.',
    en: 'From that day on it takes no people, services or requests. Its history and scorecard stay readable. Units below, assignments, services and unfinished requests have to be ended or moved first. A closed unit cannot be opened again.',
  },
  'close.on': { id: 'Ditutup mulai', en: 'Closed from' },
  'close.act': { id: 'Tutup unit', en: 'Close the unit' },
  'close.done': { id: '{name} ditutup.', en: '{name} is closed.' },
} as const satisfies Messages
