import type { Messages } from '../../platform/i18n/messages.ts'
import { remarksOf, rowReasons, tableRunTexts } from '../../platform/tabular/messages.ts'

/** What an import of completed courses says on the screen. */
export const courseRunTexts: Messages = {
  ...tableRunTexts,
  name: { id: 'Pelatihan selesai', en: 'Completed courses' },
  'file.courses': { id: 'Pelatihan', en: 'Courses' },
  'part.made': { id: 'dicatat', en: 'written down' },
  'part.untouched': { id: 'sudah ada', en: 'there already' },
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
  ...remarksOf(rowReasons),
}
