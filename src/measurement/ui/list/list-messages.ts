import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of the list of scorecards. */
export const listMessages = {
  title: { id: 'Rapor layanan', en: 'Scorecards' },
  subtitle: {
    id: 'Urutannya mengikuti susunan unit atau nama layanan. Ini bukan peringkat.',
    en: 'In the order of the units, or of the services’ names. This is no ranking.',
  },
  of: { id: 'Rapor dari', en: 'Scorecards of' },
  units: { id: 'Unit', en: 'Units' },
  services: { id: 'Layanan', en: 'Services' },
  filters: { id: 'Saring rapor', en: 'Filter scorecards' },
  searchUnits: { id: 'Cari unit', en: 'Find a unit' },
  searchServices: { id: 'Cari layanan', en: 'Find a service' },
  list: { id: 'Rapor', en: 'Scorecards' },
  unit: { id: 'Nama unit', en: 'Unit name' },
  service: { id: 'Layanan', en: 'Service' },
  satisfied: { id: 'Puas', en: 'Satisfied' },
  within: { id: 'Selesai tepat janji', en: 'Completed in time' },
  usual: { id: 'Waktu yang biasa', en: 'Usual working time' },
  completed: { id: 'Selesai', en: 'Completed' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
  waitingLine: {
    id: '{n, plural, other {# penilaian menunggu}}',
    en: '{n, plural, one {# verdict waits} other {# verdicts wait}}',
  },
  level: { id: 'Tingkat {n}', en: 'Level {n}' },
  only: { id: 'Hanya {unit} dan di bawahnya', en: 'Only {unit} and below' },
  everywhere: { id: 'Tampilkan semua unit', en: 'Show all units' },
  'none.found': { id: 'Tidak ada yang cocok dengan pencarian ini.', en: 'Nothing matches this search.' },
  clear: { id: 'Kosongkan pencarian', en: 'Clear the search' },
  'none.yet': {
    id: 'Rapor muncul begitu sebuah unit menawarkan layanan. Belum ada layanan di sini.',
    en: 'Scorecards appear as soon as a unit offers a service. There are no services here yet.',
  },
  catalogue: { id: 'Lihat katalog layanan', en: 'See the catalogue' },
} as const satisfies Messages
