import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of the trend besides its titles. */
export const trendMessages = {
  title: { id: 'Dari waktu ke waktu', en: 'Over time' },
  measure: { id: 'Ukuran', en: 'Measure' },
  'subtitle.week': { id: '{measure}, 12 minggu sampai {last}', en: '{measure}, 12 weeks up to {last}' },
  'subtitle.month': { id: '{measure}, 12 bulan sampai {last}', en: '{measure}, 12 months up to {last}' },
  'subtitle.quarter': {
    id: '{measure}, 12 triwulan sampai {last}',
    en: '{measure}, 12 quarters up to {last}',
  },
  'subtitle.year': { id: '{measure}, 12 tahun sampai {last}', en: '{measure}, 12 years up to {last}' },
  n: { id: 'n\u00A0{n}', en: 'n\u00A0{n}' },
  running: { id: 'masih berjalan', en: 'still running' },
  interval: { id: 'Titik adalah nilai, batang rentang 95%.', en: 'Dots are values, bars 95% intervals.' },
  hours: { id: 'jam kerja', en: 'working hours' },
  minutes: { id: 'menit kerja', en: 'working minutes' },
  description: {
    id: '{shown, plural, =0 {Tidak satu pun dari} other {# dari}} {all, plural, other {# periode}} punya nilai.',
    en: '{shown, plural, =0 {None} other {#}} of {all, plural, one {# period} other {# periods}} {shown, plural, one {has} other {have}} a value.',
  },
  'column.period': { id: 'Periode', en: 'Period' },
  'column.estimate': { id: 'Nilai', en: 'Value' },
  'column.low': { id: 'Batas bawah', en: 'Lower limit' },
  'column.high': { id: 'Batas atas', en: 'Upper limit' },
  'column.n': { id: 'Banyaknya (n)', en: 'Number (n)' },
  'column.raters': { id: 'Orang', en: 'People' },
  'column.state': { id: 'Keterangan', en: 'Note' },
  'state.none': { id: 'belum ada', en: 'none yet' },
  'state.hidden': { id: 'disembunyikan: kurang dari 5 orang', en: 'hidden: fewer than 5 people' },
  'state.early': { id: 'masih awal: kurang dari 30', en: 'early: fewer than 30' },
  'state.all_equal': {
    id: 'semua jawaban sama, jadi tanpa rentang',
    en: 'all answers equal, so no interval',
  },
  'state.too_few': { id: 'terlalu sedikit untuk rentang', en: 'too few for an interval' },
  'state.no_answers': { id: 'belum ada jawaban', en: 'no answers yet' },
} as const satisfies Messages
