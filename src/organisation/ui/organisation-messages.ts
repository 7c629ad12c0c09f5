import type { Messages } from '../../platform/i18n/messages.ts'

export const organisationMessages = {
  title: { id: 'Organisasi', en: 'Organisation' },
  simulated: {
    id: 'Simulasi: semua orang dan angka di sini buatan.',
    en: 'Simulated: all people and figures here are made up.',
  },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  zoneWhy: {
    id: 'Hari pertama dan terakhir penugasan mengikuti zona ini.',
    en: 'First and last days of assignments follow this zone.',
  },
  calendar: { id: 'Kalender kerja umum', en: 'Usual working calendar' },
  calendarWhy: {
    id: 'Berlaku untuk unit yang tidak memilih dan tidak mewarisi kalender.',
    en: 'For units that neither choose nor inherit one.',
  },
  facts: { id: 'Tentang organisasi', en: 'About the organisation' },
  what: { id: 'Isi organisasi', en: 'What there is' },
  units: { id: 'Unit', en: 'Units' },
  unitsWhy: {
    id: 'Susunan kerja, dari kantor pusat sampai loket',
    en: 'How work is organised, from head office to counter',
  },
  people: { id: 'Orang', en: 'People' },
  peopleWhy: { id: 'Siapa bekerja di mana', en: 'Who works where' },
  jobs: { id: 'Jabatan', en: 'Jobs' },
  jobsWhy: { id: 'Nama, uraian, dan tugasnya', en: 'Titles, descriptions and duties' },
  calendars: { id: 'Kalender kerja', en: 'Working calendars' },
  calendarsWhy: {
    id: 'Jam kerja dan hari libur, dasar semua janji waktu',
    en: 'Hours and days off, by which promises are counted',
  },
  imports: { id: 'Pindahan', en: 'Moving in' },
  importsWhy: {
    id: 'Bawa riwayat dari sistem lain, dengan uji coba lebih dulu',
    en: 'Bring history from other systems, with a dry run first',
  },
  keys: { id: 'Kunci API', en: 'API keys' },
  keysWhy: { id: 'Program yang bekerja atas nama Anda', en: 'Programs that work in your name' },
  webhooks: { id: 'Webhook', en: 'Webhooks' },
  webhooksWhy: {
    id: 'Sistem lain yang diberi tahu begitu sesuatu terjadi',
    en: 'Other systems that are told as soon as something happens',
  },
  audit: { id: 'Catatan audit', en: 'Audit log' },
  auditWhy: { id: 'Siapa mengubah apa, kapan, dan mengapa', en: 'Who changed what, when and why' },
  many: { id: 'lebih dari {n}', en: 'more than {n}' },
  change: { id: 'Ubah', en: 'Change' },
  'change.title': { id: 'Ubah organisasi', en: 'Change the organisation' },
  'change.act': { id: 'Simpan', en: 'Save' },
  'change.done': { id: 'Organisasi sudah diubah.', en: 'The organisation is changed.' },
  name: { id: 'Nama', en: 'Name' },
  nameNeeded: { id: 'Isi nama organisasi.', en: 'Enter a name.' },
} as const satisfies Messages
