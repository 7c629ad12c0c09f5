import type { Messages } from '../../../platform/i18n/messages.ts'

/** Titles of a trend: each says no more than the intervals let it say. */
export const findingMessages = {
  'satisfied.higher': {
    id: 'Lebih banyak yang puas daripada {before}',
    en: 'More are satisfied than in {before}',
  },
  'satisfied.lower': {
    id: 'Lebih sedikit yang puas daripada {before}',
    en: 'Fewer are satisfied than in {before}',
  },
  'satisfaction_mean.higher': {
    id: 'Kepuasan lebih tinggi daripada {before}',
    en: 'Satisfaction is higher than in {before}',
  },
  'satisfaction_mean.lower': {
    id: 'Kepuasan lebih rendah daripada {before}',
    en: 'Satisfaction is lower than in {before}',
  },
  'effort_mean.higher': {
    id: 'Lebih merepotkan yang meminta daripada {before}',
    en: 'Asking takes more effort than in {before}',
  },
  'effort_mean.lower': {
    id: 'Lebih ringan bagi yang meminta daripada {before}',
    en: 'Asking takes less effort than in {before}',
  },
  'promise_felt.higher': {
    id: 'Janji lebih sering terasa ditepati daripada {before}',
    en: 'Promises felt kept more often than in {before}',
  },
  'promise_felt.lower': {
    id: 'Janji lebih jarang terasa ditepati daripada {before}',
    en: 'Promises felt kept less often than in {before}',
  },
  'response_rate.higher': {
    id: 'Lebih banyak permintaan dinilai daripada {before}',
    en: 'More requests were rated than in {before}',
  },
  'response_rate.lower': {
    id: 'Lebih sedikit permintaan dinilai daripada {before}',
    en: 'Fewer requests were rated than in {before}',
  },
  'within_response.higher': {
    id: 'Jawaban pertama lebih sering tepat janji daripada {before}',
    en: 'First responses kept their promise more often than in {before}',
  },
  'within_response.lower': {
    id: 'Jawaban pertama lebih jarang tepat janji daripada {before}',
    en: 'First responses kept their promise less often than in {before}',
  },
  'within_completion.higher': {
    id: 'Penyelesaian lebih sering tepat janji daripada {before}',
    en: 'Completions kept their promise more often than in {before}',
  },
  'within_completion.lower': {
    id: 'Penyelesaian lebih jarang tepat janji daripada {before}',
    en: 'Completions kept their promise less often than in {before}',
  },
  'median_minutes.higher': {
    id: 'Biasanya lebih lama daripada {before}',
    en: 'The usual time is longer than in {before}',
  },
  'median_minutes.lower': {
    id: 'Biasanya lebih cepat daripada {before}',
    en: 'The usual time is shorter than in {before}',
  },
  'p90_minutes.higher': {
    id: 'Yang lama menjadi lebih lama daripada {before}',
    en: 'Long requests take longer than in {before}',
  },
  'p90_minutes.lower': {
    id: 'Yang lama menjadi lebih cepat daripada {before}',
    en: 'Long requests take less time than in {before}',
  },
  same: {
    id: 'Tidak ada beda yang jelas dengan {before}',
    en: 'No clear difference from {before}',
  },
  early: {
    id: 'Masih awal: belum cukup untuk dibandingkan',
    en: 'Early days: not enough to compare yet',
  },
  alone: { id: 'Belum ada periode lain untuk dibandingkan', en: 'No other period to compare with yet' },
  unbounded: {
    id: 'Belum bisa dibandingkan: rentangnya belum diketahui',
    en: 'Cannot be compared: its interval is not known',
  },
  hidden: {
    id: 'Tampil setelah {needed, plural, other {# orang}} lagi menjawab',
    en: '{needed, plural, one {Shown once # more person has answered} other {Shown once # more people have answered}}',
  },
  none: { id: 'Belum ada yang bisa ditampilkan', en: 'Nothing to show yet' },
  'why.compared': {
    id: 'Beda disebut hanya bila kedua rentang tidak bersinggungan.',
    en: 'A difference is named only where the two intervals lie apart.',
  },
} as const satisfies Messages
