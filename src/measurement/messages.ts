import type { Messages } from '../platform/i18n/messages.ts'

/** Words of measurement that the server says: notices, mails, CSV. */
export const measurementMessages = {
  'notice.rate': {
    id: '{number} sudah selesai. Bagaimana pelayanannya? Penilaian Anda dibuka sampai {day}.',
    en: '{number} is completed. How was the service? You can rate it until {day}.',
  },
  'notice.opened': {
    id: '{by}, auditor, membaca {n, plural, other {# penilaian}} Anda dalam satu pemeriksaan. Alasannya: {reason}',
    en: '{by}, auditor, read {n, plural, one {# verdict} other {# verdicts}} of yours in an inquiry. The reason: {reason}',
  },
  'mail.opened.line': {
    id: 'Penilaian Anda biasanya hanya Anda yang membacanya. Auditor boleh membukanya untuk satu kasus, dengan alasan yang tercatat dan diberitahukan kepada Anda.',
    en: 'Nobody but you usually reads your verdicts. An auditor may open them for one case, with a reason that is kept on record and told to you.',
  },
  'mail.rate.line': {
    id: '“{summary}” sudah selesai. Dua ketukan cukup: penilaian Anda hanya Anda yang membacanya, dan baru terhitung bersama penilaian orang lain.',
    en: '“{summary}” is completed. Two taps are enough: nobody but you reads your verdict, and it counts only together with those of others.',
  },
  'period.week': { id: 'minggu', en: 'week' },
  'period.month': { id: 'bulan', en: 'month' },
  'period.quarter': { id: 'triwulan', en: 'quarter' },
  'period.year': { id: 'tahun', en: 'year' },
  'measure.satisfied': { id: 'puas (4 atau 5 dari 5)', en: 'satisfied (4 or 5 of 5)' },
  'measure.satisfaction_mean': { id: 'rata-rata kepuasan (1–5)', en: 'mean satisfaction (1–5)' },
  'measure.effort_mean': { id: 'rata-rata upaya (1–5)', en: 'mean effort (1–5)' },
  'measure.promise_felt': { id: 'janji terasa ditepati', en: 'promise felt kept' },
  'measure.response_rate': { id: 'tingkat penilaian', en: 'response rate' },
  'measure.within_response': { id: 'jawaban pertama tepat janji', en: 'first response within promise' },
  'measure.within_completion': { id: 'selesai tepat janji', en: 'completed within promise' },
  'measure.median_minutes': { id: 'median waktu kerja (menit)', en: 'median working time (minutes)' },
  'measure.p90_minutes': {
    id: 'persentil ke-90 waktu kerja (menit)',
    en: '90th percentile of working time (minutes)',
  },
  'state.none': { id: 'belum ada', en: 'none yet' },
  'state.hidden': { id: 'disembunyikan: kurang dari 5 orang', en: 'hidden: fewer than 5 people' },
  'state.early': { id: 'awal: kurang dari 30', en: 'early: fewer than 30' },
  'state.scored': { id: 'dinilai', en: 'scored' },
  'reason.all_equal': { id: 'semua jawaban sama', en: 'all answers are equal' },
  'reason.too_few': { id: 'terlalu sedikit untuk rentang', en: 'too few for an interval' },
  'reason.no_answers': { id: 'belum ada jawaban', en: 'no answers yet' },
  'csv.period': { id: 'periode', en: 'period' },
  'csv.start': { id: 'mulai', en: 'start' },
  'csv.measure': { id: 'ukuran', en: 'measure' },
  'csv.state': { id: 'status', en: 'state' },
  'csv.estimate': { id: 'nilai', en: 'estimate' },
  'csv.low': { id: 'batas bawah 95 %', en: 'lower limit 95 %' },
  'csv.high': { id: 'batas atas 95 %', en: 'upper limit 95 %' },
  'csv.n': { id: 'n', en: 'n' },
  'csv.raters': { id: 'jumlah orang', en: 'people' },
  'csv.reason': { id: 'catatan', en: 'note' },
} as const satisfies Messages
