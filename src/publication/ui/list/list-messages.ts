import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of the lists of quarters and of their units. */
export const listMessages = {
  title: { id: 'Publikasi triwulan', en: 'Quarterly publications' },
  subtitle: {
    id: 'Yang dijanjikan dan dicapai setiap unit. Terbit sendiri setelah triwulan berakhir, lalu tidak berubah lagi.',
    en: 'What each unit promised and achieved. Published by itself after each quarter, and never changed again.',
  },
  quarters: { id: 'Triwulan yang sudah terbit', en: 'Quarters that are out' },
  units: { id: '{n, plural, other {# unit}}', en: '{n, plural, one {# unit} other {# units}}' },
  out: { id: 'terbit {day}', en: 'published {day}' },
  next: {
    id: '{quarter} terbit mulai {day}: lima hari setelah berakhir, agar catatan hari-hari terakhir masih bisa diperbaiki.',
    en: '{quarter} is published from {day}: five days after its end, so that what was noted in its last days can still be put right.',
  },
  'none.yet': { id: 'Belum ada publikasi.', en: 'Nothing is published yet.' },
  'none.service': {
    id: 'Belum ada publikasi. Publikasi pertama terbit setelah triwulan pertama yang menawarkan layanan.',
    en: 'Nothing is published yet. The first publication follows the first quarter in which a service is offered.',
  },
  catalogue: { id: 'Lihat layanan', en: 'See the services' },
  back: { id: 'Semua triwulan', en: 'All quarters' },
  frozen: {
    id: 'Dibekukan {day}. Koreksi kompensasi setelahnya ada di halaman tiap unit dan di CSV; koreksi lain tampak di rapor.',
    en: 'Frozen on {day}. Later corrections of credits stand on each unit’s page and in the CSV; others show in the scorecards.',
  },
  quiet: {
    id: 'Di triwulan ini tidak ada permintaan yang selesai, jadi belum ada capaian. Yang dijanjikan tetap tercatat di tiap unit.',
    en: 'No request was completed in this quarter, so nothing was achieved yet. What was promised stands with each unit.',
  },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  filters: { id: 'Saring unit', en: 'Filter units' },
  search: { id: 'Cari unit', en: 'Search units' },
  list: { id: 'Unit dalam publikasi', en: 'Units in the publication' },
  'none.found': { id: 'Tidak ada unit dengan nama ini.', en: 'No unit has this name.' },
  'none.units': {
    id: 'Tidak ada unit yang menawarkan layanan di triwulan ini.',
    en: 'No unit offered a service in this quarter.',
  },
  clear: { id: 'Hapus pencarian', en: 'Clear the search' },
  'column.unit': { id: 'Unit', en: 'Unit' },
  'column.completed': { id: 'Selesai', en: 'Completed' },
  'column.kept': { id: 'Selesai tepat janji', en: 'Completed within promise' },
  'column.satisfied': { id: 'Puas, beserta unit di bawahnya', en: 'Satisfied, with units below' },
  'column.paid': { id: 'Kompensasi dibayar', en: 'Credits paid' },
  'column.answered': { id: 'Usulan dijawab', en: 'Proposals answered' },
  answered: {
    id: '{n} dijawab, {open} belum',
    en: '{n} answered, {open} open',
  },
} as const satisfies Messages
