import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** What the organisation refuses, and how it says so. */
export const organisationProblems = {
  unit_code_taken: {
    status: 409,
    id: 'Kode ini sudah dipakai unit lain.',
    en: 'Another unit already has this code.',
  },
  unit_move_circle: {
    status: 409,
    id: 'Unit tidak dapat ditempatkan di bawah dirinya sendiri atau unit di bawahnya.',
    en: 'A unit cannot be placed below itself or a unit below it.',
  },
  unit_too_deep: {
    status: 409,
    id: 'Susunan unit paling banyak {levels} tingkat.',
    en: 'Units can be at most {levels} levels deep.',
  },
  unit_closed: {
    status: 409,
    id: 'Unit ini sudah ditutup, atau akan ditutup pada masa itu.',
    en: 'The unit is closed, or will be by then.',
  },
  unit_has_open_units: {
    status: 409,
    id: 'Masih ada {count, plural, other {# unit}} di bawahnya yang belum ditutup pada tanggal itu.',
    en: '{count, plural, one {# unit below it is} other {# units below it are}} still open on that day.',
  },
  unit_has_open_assignments: {
    status: 409,
    id: 'Masih ada {count, plural, other {# penugasan}} yang berlanjut setelah tanggal itu. Akhiri atau pindahkan dahulu.',
    en: '{count, plural, one {# assignment goes} other {# assignments go}} on beyond that day. End or move them first.',
  },
  unit_in_use: {
    status: 409,
    id: 'Unit ini masih memiliki {services, plural, other {# layanan}} dan {requests, plural, other {# permintaan}} yang belum selesai.',
    en: 'The unit still has {services, plural, one {# service} other {# services}} and {requests, plural, one {# unfinished request} other {# unfinished requests}}.',
  },
  email_taken: {
    status: 409,
    id: 'Alamat email ini sudah dipakai orang lain di organisasi ini.',
    en: 'Somebody else in this organisation already has this e-mail address.',
  },
  email_missing: {
    status: 409,
    id: 'Isi alamat emailnya dahulu, baru orang ini dapat diundang.',
    en: 'Enter an e-mail address first; then this person can be invited.',
  },
  access_active: { status: 409, id: 'Orang ini sudah dapat masuk.', en: 'This person can sign in already.' },
  person_left: {
    status: 409,
    id: 'Orang ini sudah keluar, atau akan keluar pada masa itu.',
    en: 'The person has left, or will have by then.',
  },
  last_administrator: {
    status: 409,
    id: 'Organisasi membutuhkan sedikitnya satu administrator. Tunjuk administrator lain dahulu.',
    en: 'An organisation needs at least one administrator. Name another one first.',
  },
  job_title_taken: {
    status: 409,
    id: 'Sudah ada jabatan dengan nama ini.',
    en: 'There is already a job with this title.',
  },
  assignment_ends_first: {
    status: 422,
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day cannot be before the first.',
  },
  assignment_overlaps: {
    status: 409,
    id: 'Orang ini sudah memegang jabatan yang sama di unit yang sama pada masa itu.',
    en: 'The person already holds this job in this unit at that time.',
  },
  calendar_name_taken: {
    status: 409,
    id: 'Sudah ada kalender dengan nama ini.',
    en: 'There is already a calendar with this name.',
  },
  calendar_wrong: {
    status: 422,
    id: 'Kalender ini belum dapat dipakai; perbaiki yang ditandai.',
    en: 'This calendar cannot be used yet; correct what is marked.',
  },
  calendar_hours_wrong: {
    status: 422,
    id: 'Jam kerja harus mulai sebelum tengah malam dan berakhir setelah mulai, paling lambat tengah malam berikutnya lagi.',
    en: 'Hours start before midnight and end after they start, at the latest at midnight of the day after.',
  },
  calendar_day_twice: { status: 422, id: 'Tanggal ini tercantum dua kali.', en: 'This day is listed twice.' },
  calendar_day_wrong: { status: 422, id: 'Tanggal ini tidak ada.', en: 'There is no such day.' },
  calendar_day_without_hours: {
    status: 422,
    id: 'Hari kerja ini membutuhkan jam, karena hari biasanya libur.',
    en: 'This working day needs hours, because its weekday has none.',
  },
  zone_unknown: {
    status: 422,
    id: 'Zona waktu ini tidak dikenal. Contoh: Asia/Jakarta.',
    en: 'This time zone is not known. An example: Asia/Jakarta.',
  },
  holidays_unknown: {
    status: 422,
    id: 'Hari libur negara atau wilayah ini tidak dikenal.',
    en: 'The public holidays of this country or region are not known.',
  },
  notices_fixed: {
    status: 422,
    id: 'Kabar ini tidak dapat dimatikan: rekan atau keamanan akun Anda bergantung padanya.',
    en: 'These notices cannot be turned off: colleagues, or the safety of your account, rely on them.',
  },
  deputy_is_oneself: {
    status: 422,
    id: 'Anda tidak dapat menjadi pengganti Anda sendiri.',
    en: 'You cannot stand in for yourself.',
  },
  deputy_ends_first: {
    status: 422,
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day cannot be before the first.',
  },
  deputy_circle: {
    status: 409,
    id: 'Pada masa itu pengganti Anda juga tidak ada dan, lewat penggantinya, menunjuk Anda kembali.',
    en: 'At that time your deputy is away as well and, through deputies, names you in turn.',
  },
} satisfies ProblemCatalogue

export type OrganisationCode = keyof typeof organisationProblems
