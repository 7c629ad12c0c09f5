import type { Message, Messages } from '../i18n/messages.ts'
import type { TableRefusal } from './read-table.ts'

/** Why a delimited file is not read at all, and what to do. */
export const tableRefusals = {
  file_empty: { id: 'Berkas ini kosong.', en: 'The file is empty.' },
  file_is_workbook: {
    id: 'Ini berkas Excel atau arsip ZIP. Simpan dahulu sebagai “CSV UTF-8”.',
    en: 'This is an Excel file or a ZIP archive. Save it as “CSV UTF-8” first.',
  },
  file_not_text: {
    id: 'Ini bukan berkas CSV, melainkan berkas biner seperti gambar atau program.',
    en: 'This is no CSV file but a binary one, such as a picture or a program.',
  },
  file_broken: {
    id: 'Arsip gzip ini terpotong atau rusak. Unduh atau salin ulang.',
    en: 'The gzip file is cut off or damaged. Download or copy it again.',
  },
  file_too_large: {
    id: 'Berkas ini terlalu besar; bagi menjadi beberapa berkas.',
    en: 'The file is too large; split it into several.',
  },
  encoding_wrong: {
    id: 'Teks berkas ini tidak dapat dibaca sebagai {encoding}. Simpan ulang sebagai “CSV UTF-8”.',
    en: 'The text cannot be read as {encoding}. Save it again as “CSV UTF-8”.',
  },
  quote_unclosed: {
    id: 'Tanda kutip yang dibuka pada baris {line} tidak pernah ditutup.',
    en: 'A quotation mark opened on line {line} is never closed.',
  },
  row_too_long: {
    id: 'Baris {line} lebih panjang dari 1 MB; mungkin ada tanda kutip yang tidak ditutup.',
    en: 'The row on line {line} is longer than 1 MB; probably a quotation mark is not closed.',
  },
  too_many_rows: {
    id: 'Berkas ini punya lebih dari {most, number} baris; bagi menjadi beberapa berkas.',
    en: 'The file has more than {most, number} rows; split it into several.',
  },
  too_many_columns: {
    id: 'Berkas ini punya lebih dari {most, number} kolom, jadi bukan daftar yang bisa dipindahkan.',
    en: 'The file has more than {most, number} columns, so it is no list that can be brought in.',
  },
  csv_broken: { id: 'CSV rusak pada baris {line}.', en: 'The CSV is broken on line {line}.' },
  header_twice: {
    id: 'Kolom berikut ada lebih dari sekali: {columns}.',
    en: 'These columns are there more than once: {columns}.',
  },
} as const satisfies Record<TableRefusal, Message>

/** Why a file or a row of it cannot be used; what the kinds of files add stands with them. */
export const rowReasons = {
  ...tableRefusals,
  kind_unclear: {
    id: 'Isi berkas ini tidak dikenali dari nama maupun judul kolomnya ({found}).',
    en: 'Neither the name nor the headings ({found}) say what this file holds.',
  },
  mapping_unknown: {
    id: 'Pemetaan {kind} menyebut kolom yang tidak dikenal: {columns}.',
    en: 'The mapping of {kind} names columns that are not known: {columns}.',
  },
  mapping_missing: {
    id: 'Pemetaan {kind} belum menyebut kolom: {columns}.',
    en: 'The mapping of {kind} lacks the columns {columns}.',
  },
  columns_missing: { id: 'Kolom berikut tidak ada: {columns}.', en: 'These columns are missing: {columns}.' },
  column_count: {
    id: 'Jumlah kolom baris ini tidak sama dengan jumlah judul kolom.',
    en: 'This row does not have as many columns as there are headings.',
  },
  value_missing: { id: 'Kolom ini harus diisi.', en: 'This must not be empty.' },
  text_too_long: {
    id: 'Paling banyak {most, number} huruf.',
    en: 'At most {most, number} letters fit here.',
  },
  day_wrong: {
    id: 'Ini bukan tanggal seperti 2026-11-25.',
    en: 'This is no day such as 2026-11-25.',
  },
  day_out_of_range: {
    id: 'Tanggal harus antara tahun 1900 dan 2199.',
    en: 'The day must be between the years 1900 and 2199.',
  },
  truth_unreadable: { id: 'Tulis ya atau tidak.', en: 'Write yes or no.' },
  word_unknown: { id: 'Yang dikenal: {words}.', en: 'Known are: {words}.' },
  duplicate: {
    id: 'Sudah ada di baris {line, number} berkas {file}.',
    en: 'This is on line {line, number} of {file} already.',
  },
} as const satisfies Messages

/** What every import of tables says on the screen. */
export const tableRunTexts = {
  'phase.reading': { id: 'Membaca dan membandingkan', en: 'Reading and comparing' },
  'part.bad': { id: 'salah', en: 'bad' },
  'remark.encoding_guessed': {
    id: 'Berkas {file} tidak menyebut pengodeannya dan dibaca sebagai {encoding}; periksa nama yang beraksen.',
    en: 'The file {file} does not say how it is written and was read as {encoding}; look at names with accents.',
  },
  'remark.columns_passed_over': {
    id: 'Kolom berikut di {file} dilewati: {columns}',
    en: 'These columns of {file} were passed over: {columns}',
  },
  'failure.rows_bad': {
    id: 'Sejak percobaan ada yang berubah: {count, plural, other {# baris}} sekarang salah. Tidak ada yang ditulis; coba lagi.',
    en: 'Something has changed since the dry run: {count, plural, one {# row is} other {# rows are}} wrong now. Nothing was written; try again.',
  },
} satisfies Messages

/** Reasons why a row is bad, as an import tells them of its rows. */
export function remarksOf(reasons: Readonly<Record<string, Message>>): Messages {
  return Object.fromEntries(Object.entries(reasons).map(([code, message]) => [`remark.${code}`, message]))
}
