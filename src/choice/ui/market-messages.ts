import type { Messages } from '../../platform/i18n/messages.ts'

/** Words of the page of all kinds of service. */
export const marketMessages = {
  title: { id: 'Pilihan layanan', en: 'Choice of services' },
  subtitle: {
    id: 'Layanan sejenis dari beberapa unit, berdampingan. Anda yang memilih.',
    en: 'Services of one kind from several units, beside each other. You choose.',
  },
  add: { id: 'Buat jenis layanan', en: 'Make a kind of service' },
  bringIn: { id: 'Masukkan dari berkas', en: 'Bring in from files' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  filters: { id: 'Saringan', en: 'Filters' },
  search: { id: 'Cari jenis, layanan, atau unit', en: 'Find a kind, service or unit' },
  list: { id: 'Jenis layanan', en: 'Kinds of service' },
  units: { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  services: { id: '{n} layanan', en: '{n, plural, one {# service} other {# services}}' },
  outside: {
    id: '{n} penyedia luar',
    en: '{n, plural, one {# outside provider} other {# outside providers}}',
  },
  nothing: { id: 'Belum ada layanan yang ditawarkan kepada Anda', en: 'No service offered to you yet' },
  change: { id: 'Ubah', en: 'Change' },
  changeOf: { id: 'Ubah jenis layanan {name}', en: 'Change the kind {name}' },
  'none.yet': {
    id: 'Di sini akan berdampingan layanan sejenis dari beberapa unit. Belum ada jenis layanan yang dibuat.',
    en: 'Services of one kind from several units will stand here beside each other. No kind of service was made yet.',
  },
  'none.found': { id: 'Tidak ada yang cocok dengan kata itu.', en: 'Nothing matches these words.' },
  clear: { id: 'Tampilkan semua', en: 'Show everything' },
} as const satisfies Messages
