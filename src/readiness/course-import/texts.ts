import type { Message, Messages } from '../../platform/i18n/messages.ts'
import { rowReasons } from '../../platform/tabular/messages.ts'

const ofRows = Object.fromEntries(
  Object.entries<Message>(rowReasons).map(([code, message]) => [`remark.${code}`, message]),
)

/** What an import of completed courses says on the screen. */
export const courseRunTexts: Messages = {
  name: { id: 'Pelatihan selesai', en: 'Completed courses' },
  'file.courses': { id: 'Pelatihan', en: 'Courses' },
  'phase.reading': { id: 'Membaca dan membandingkan', en: 'Reading and comparing' },
  'part.made': { id: 'dicatat', en: 'written down' },
  'part.untouched': { id: 'sudah ada', en: 'there already' },
  'part.bad': { id: 'salah', en: 'bad' },
  'remark.made': { id: 'Dicatat: {name}.', en: 'Written down: {name}.' },
  'remark.person_unknown': {
    id: 'Tidak ada orang dengan nomor pegawai atau email ini.',
    en: 'Nobody has this employee number or e-mail address.',
  },
  'remark.course_unknown': {
    id: 'Tidak ada jenis sertifikat dengan nama ini.',
    en: 'There is no kind of credential of this name.',
  },
  'remark.day_in_future': { id: 'Hari ini belum tiba.', en: 'This day has not come yet.' },
  'remark.ends_before': {
    id: 'Hari terakhir harus sesudah hari terbit.',
    en: 'The last day has to follow the day of issue.',
  },
  'remark.about_oneself': {
    id: 'Ini tentang Anda sendiri. Orang lain yang harus memasukkannya.',
    en: 'This is about yourself. Somebody else has to bring it in.',
  },
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
  ...ofRows,
}
