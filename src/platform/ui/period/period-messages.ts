import type { Messages } from '../../i18n/messages.ts'

/** Words for walking through periods. */
export const periodMessages = {
  week: { id: 'Minggu', en: 'Week' },
  month: { id: 'Bulan', en: 'Month' },
  quarter: { id: 'Triwulan', en: 'Quarter' },
  year: { id: 'Tahun', en: 'Year' },
  kind: { id: 'Lama periode', en: 'Length of period' },
  before: { id: 'Ke {period}', en: 'To {period}' },
  running: { id: 'masih berjalan', en: 'still running' },
  runningWhy: {
    id: 'Periode ini belum selesai; angkanya masih bergerak.',
    en: 'This period is not over; its figures still move.',
  },
  now: { id: 'Ke yang berjalan', en: 'To the running one' },
} as const satisfies Messages
