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
  touchpoints: { id: 'Titik layanan', en: 'Touchpoints' },
  filters: { id: 'Saring rapor', en: 'Filter scorecards' },
  searchUnits: { id: 'Cari unit', en: 'Find a unit' },
  searchServices: { id: 'Cari layanan', en: 'Find a service' },
  searchTouchpoints: { id: 'Cari titik layanan', en: 'Find a touchpoint' },
  list: { id: 'Rapor', en: 'Scorecards' },
  unit: { id: 'Nama unit', en: 'Unit name' },
  service: { id: 'Layanan', en: 'Service' },
  touchpoint: { id: 'Titik layanan', en: 'Touchpoint' },
  customers: { id: 'Pelanggan puas', en: 'Customers satisfied' },
  mean: { id: 'Rata-rata', en: 'Mean' },
  satisfied: { id: 'Puas', en: 'Satisfied' },
  within: { id: 'Selesai tepat janji', en: 'Completed within promise' },
  usual: { id: 'Waktu yang biasa', en: 'Usual working time' },
  completed: { id: 'Selesai', en: 'Completed' },
  waiting: { id: 'Belum terhitung', en: 'Not yet counted' },
  waitingLine: {
    id: '{n, plural, other {# penilaian belum terhitung}}',
    en: '{n, plural, one {# verdict is not counted yet} other {# verdicts are not counted yet}}',
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
  'none.touchpoints': {
    id: 'Rapor muncul begitu ada titik layanan: loket, pos satpam, telepon. Belum ada di sini.',
    en: 'Scorecards appear as soon as there are touchpoints: a teller, a guard post, a phone. There are none here yet.',
  },
  touchpointList: { id: 'Lihat titik layanan', en: 'See touchpoints' },
  catalogue: { id: 'Lihat katalog layanan', en: 'See the catalogue' },
} as const satisfies Messages
