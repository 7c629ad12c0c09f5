import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const measurementProblems = {
  rating_not_yours: {
    status: 403,
    id: 'Hanya rekan yang dilayani dalam permintaan ini yang dapat menilainya.',
    en: 'Only the colleague whom this request served can rate it.',
  },
  rating_request_cancelled: {
    status: 409,
    id: 'Permintaan ini dibatalkan, jadi tidak ada yang dinilai.',
    en: 'This request was cancelled, so there is nothing to rate.',
  },
  rating_request_not_completed: {
    status: 409,
    id: 'Permintaan ini belum selesai. Anda dapat menilainya setelah selesai.',
    en: 'This request is not completed yet. You can rate it once it is.',
  },
  rating_completed_elsewhere: {
    status: 409,
    id: 'Permintaan ini diselesaikan di sistem lain sebelum dipindahkan ke sini, jadi tidak dinilai.',
    en: 'This request was completed in another system before it was brought in here, so it is not rated.',
  },
  rating_own_work: {
    status: 403,
    id: 'Anda ikut mengerjakan permintaan ini, jadi tidak dapat menilainya.',
    en: 'You worked on this request, so you cannot rate it.',
  },
  rating_own_unit: {
    status: 403,
    id: 'Anda bekerja di unit yang dinilai, jadi tidak dapat menilainya.',
    en: 'You work in the unit that is rated, so you cannot rate it.',
  },
  rating_already_counted: {
    status: 409,
    id: 'Penilaian Anda sudah terhitung dalam rapor, jadi tidak dapat diubah lagi.',
    en: 'Your verdict is part of the scorecard now, so it can no longer be changed.',
  },
  rating_window_closed: {
    status: 409,
    id: 'Penilaian dibuka selama 14 hari setelah selesai. Waktunya sudah lewat.',
    en: 'A request can be rated for 14 days after completion. That time has passed.',
  },
  rating_reason_unknown: {
    status: 400,
    id: 'Alasan ini bukan milik layanan yang dinilai.',
    en: 'This reason does not belong to the service.',
  },
  period_invalid: {
    status: 400,
    id: 'Periode ini tidak dikenal, atau belum mulai.',
    en: 'This period is unknown, or has not begun.',
  },
  baseline_own_unit: {
    status: 403,
    id: 'Unit ini unit Anda sendiri, atau ada di atas atau di bawahnya. Dasar peta kendalinya diputuskan pengelola lain atau auditor.',
    en: 'This unit is your own, or above or below it. Another steward or the auditor decides on the baseline of its chart.',
  },
  baseline_day_invalid: {
    status: 400,
    id: 'Dasar yang baru mulai pada hari yang sudah lewat, sejak tahun 1900.',
    en: 'A new baseline begins on a day that has passed, from the year 1900 on.',
  },
  baseline_exists: {
    status: 409,
    id: 'Dasar yang baru sudah mulai pada hari ini.',
    en: 'A new baseline already begins on this day.',
  },
  baseline_withdrawn: {
    status: 409,
    id: 'Dasar ini sudah dibatalkan.',
    en: 'This baseline has been withdrawn already.',
  },
  touchpoint_unit_closed: {
    status: 409,
    id: 'Unit ini sudah ditutup, jadi tidak dapat punya titik layanan baru.',
    en: 'This unit is closed, so it can have no new touchpoint.',
  },
  touchpoint_retired: {
    status: 409,
    id: 'Titik layanan ini sudah tidak dipakai, jadi tidak dapat diubah lagi.',
    en: 'This touchpoint is retired, so it can no longer be changed.',
  },
  visit_own_unit: {
    status: 403,
    id: 'Di peramban ini ada yang masuk sebagai orang dari unit yang dinilai. Titik layanan dinilai oleh pelanggan, bukan oleh petugasnya.',
    en: 'Somebody of the unit that is rated is signed in in this browser. A touchpoint is rated by customers, not by its own staff.',
  },
  visit_reason_unknown: {
    status: 400,
    id: 'Alasan ini bukan milik titik layanan seperti ini.',
    en: 'This reason does not belong to a touchpoint of this kind.',
  },
} as const satisfies ProblemCatalogue
export type MeasurementCode = keyof typeof measurementProblems
