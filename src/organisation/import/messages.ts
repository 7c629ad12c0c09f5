import type { Messages } from '../../platform/i18n/messages.ts'

/** Why a row about the organisation cannot be used; the file, the line and the column stand beside it. */
export const organisationReasons = {
  code_wrong: {
    id: 'Kode terdiri dari 2–12 huruf atau angka, diawali huruf.',
    en: 'A code has 2 to 12 letters or digits, a letter first.',
  },
  email_wrong: { id: 'Ini bukan alamat email.', en: 'This is no e-mail address.' },
  zone_unknown: {
    id: 'Zona waktu ini tidak dikenal. Contoh: Asia/Jakarta.',
    en: 'This time zone is not known. An example: Asia/Jakarta.',
  },
  calendar_unknown: {
    id: 'Tidak ada kalender dengan nama ini.',
    en: 'There is no calendar with this name.',
  },
  parent_unknown: {
    id: 'Tidak ada unit dengan kode ini, baik di berkas maupun di organisasi.',
    en: 'No unit has this code, neither in the file nor in the organisation.',
  },
  circle: {
    id: 'Unit-unit ini saling berada di bawah satu sama lain: {way}.',
    en: 'These units are below one another in a circle: {way}.',
  },
  unit_too_deep: {
    id: 'Susunan unit paling banyak {levels} tingkat.',
    en: 'Units can be at most {levels} levels deep.',
  },
  parent_closed: {
    id: 'Unit {code} di atasnya ditutup sejak {day}; unit ini tidak boleh bertahan lebih lama.',
    en: 'The unit {code} above it is closed from {day} on; this one cannot outlast it.',
  },
  unit_closed: {
    id: 'Unit ini ditutup sejak {day}.',
    en: 'The unit is closed from {day} on.',
  },
  unit_stays_closed: {
    id: 'Unit ini ditutup sejak {day} dan tidak dapat dibuka kembali.',
    en: 'The unit is closed from {day} on and cannot be opened again.',
  },
  unit_has_open_units: {
    id: 'Masih ada {count, plural, other {# unit}} di bawahnya yang belum ditutup pada tanggal itu.',
    en: '{count, plural, one {# unit below it is} other {# units below it are}} still open on that day.',
  },
  unit_has_open_assignments: {
    id: 'Masih ada {count, plural, other {# penugasan}} yang berlanjut setelah tanggal itu.',
    en: '{count, plural, one {# assignment goes} other {# assignments go}} on beyond that day.',
  },
  unit_in_use: {
    id: 'Unit ini masih memiliki {services, plural, other {# layanan}} dan {requests, plural, other {# permintaan}} yang belum selesai.',
    en: 'The unit still has {services, plural, one {# service} other {# services}} and {requests, plural, one {# unfinished request} other {# unfinished requests}}.',
  },
  person_key_missing: {
    id: 'Isi nomor pegawai atau alamat email agar orang ini dapat dikenali lagi.',
    en: 'Give an employee number or an e-mail address by which the person can be found again.',
  },
  person_left: {
    id: 'Orang ini keluar sejak {day}; itu tidak dapat diubah lewat impor.',
    en: 'The person is no longer there from {day} on, which an import cannot change.',
  },
  email_of_other: {
    id: 'Alamat ini milik orang dengan nomor pegawai {number}.',
    en: 'This address belongs to the person with the employee number {number}.',
  },
  email_taken: {
    id: 'Alamat email ini sudah dipakai orang lain.',
    en: 'Somebody else already has this e-mail address.',
  },
  number_taken: {
    id: 'Nomor pegawai ini sudah dipakai orang lain.',
    en: 'Somebody else already has this employee number.',
  },
  full_list_missing: {
    id: 'Daftar orang dikatakan lengkap, tetapi berkasnya tidak ada. Tambahkan berkas itu, atau jangan katakan lengkap.',
    en: 'The list of people is said to be complete, and there is no such file. Add it, or do not say so.',
  },
  last_administrator: {
    id: 'Setelah ini tidak ada lagi administrator. Tunjuk administrator lain dahulu.',
    en: 'Nobody would administer the organisation any more. Name another administrator first.',
  },
  person_unknown: {
    id: 'Tidak ada orang dengan nomor pegawai atau alamat email ini, atau barisnya sendiri ditolak.',
    en: 'Nobody has this employee number or e-mail address, or the row of that person is refused itself.',
  },
  person_ambiguous: {
    id: 'Beberapa orang pernah memakai nomor atau alamat ini; pakai id dari hasil ekspor.',
    en: 'Several people have had this number or address; use the id of an export.',
  },
  unit_unknown: {
    id: 'Tidak ada unit dengan kode ini, atau barisnya sendiri ditolak.',
    en: 'No unit has this code, or its own row is refused.',
  },
  job_unknown: {
    id: 'Tidak ada jabatan dengan nama Indonesia ini, atau barisnya sendiri ditolak.',
    en: 'No job has this Indonesian title, or its own row is refused.',
  },
  assignment_ends_first: {
    id: 'Hari terakhir tidak boleh sebelum hari pertama ({day}).',
    en: 'The last day cannot be before the first ({day}).',
  },
  assignment_overlaps: {
    id: 'Orang ini sudah memegang jabatan yang sama di unit yang sama mulai {day}.',
    en: 'The person already holds this job in this unit, from {day} on.',
  },
} as const satisfies Messages
