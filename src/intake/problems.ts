import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** What bringing in refuses, and how it says so. */
export const intakeProblems = {
  import_kind_unknown: {
    status: 422,
    id: 'Jenis pindahan ini tidak dikenal.',
    en: 'This kind of import is not known.',
  },
  import_begun_by_another: {
    status: 403,
    id: 'Hanya yang memulai pindahan ini yang bisa mengisi, mencoba, dan menulisnya. Mulai pindahan Anda sendiri.',
    en: 'Only whoever began this import can fill, try and write it. Begin one of your own.',
  },
  import_file_unknown: {
    status: 422,
    id: 'Jenis pindahan ini tidak memakai berkas dengan nama itu.',
    en: 'This kind of import takes no file of that name.',
  },
  import_file_missing: {
    status: 422,
    id: 'Berkasnya belum ada. Pilih satu berkas.',
    en: 'There is no file yet. Choose one.',
  },
  import_file_empty: { status: 422, id: 'Berkas ini kosong.', en: 'The file is empty.' },
  import_file_too_large: {
    status: 413,
    id: 'Berkas ini terlalu besar. Paling besar {megabytes} MB; padatkan dengan gzip atau bagi menjadi beberapa berkas.',
    en: 'The file is too large. It may have {megabytes} MB; pack it with gzip or split it.',
  },
  import_file_unreadable: {
    status: 422,
    id: 'Berkasnya tidak bisa dibaca: {why}',
    en: 'The file cannot be read: {why}',
  },
  import_incomplete: {
    status: 409,
    id: 'Masih ada berkas yang belum diunggah.',
    en: 'A file that is needed was not uploaded yet.',
  },
  import_not_now: {
    status: 409,
    id: 'Pindahan ini sudah berada di tahap lain. Muat ulang halamannya.',
    en: 'This import is at another stage by now. Load the page again.',
  },
  import_running: {
    status: 409,
    id: 'Pindahan lain sedang berjalan. Tunggu sampai selesai; hanya satu yang bisa berjalan pada satu waktu.',
    en: 'Another import is running. Wait until it is done; only one can run at a time.',
  },
  import_too_many: {
    status: 409,
    id: 'Sudah ada {most, plural, other {# pindahan}} yang belum selesai. Lanjutkan atau buang salah satunya dahulu.',
    en: 'There are {most, plural, other {# imports}} that were not finished. Go on with one of them or discard it first.',
  },
  import_not_undoable: {
    status: 409,
    id: 'Pindahan jenis ini tidak bisa dibatalkan setelah ditulis.',
    en: 'An import of this kind cannot be undone once it is written.',
  },
  import_stood_on: {
    status: 409,
    id: 'Pindahan ini tidak bisa dibatalkan, karena sudah ada yang dibangun di atasnya: {what}',
    en: 'This import cannot be undone, because something was added on top of it: {what}',
  },
} satisfies ProblemCatalogue

export type IntakeCode = keyof typeof intakeProblems
