import type { Messages } from '../../../platform/i18n/messages.ts'

/** What a unit keeps ready to say. */
export const cannedMessages = {
  title: { id: 'Jawaban siap pakai', en: 'Canned answers' },
  subtitle: {
    id: 'Untuk {unit}. Setiap orang di unit ini memakai dan merawatnya; peminta membaca dalam bahasanya sendiri.',
    en: 'For {unit}. Everybody of the unit uses and keeps them; askers read them in their own language.',
  },
  back: { id: 'Antrean {unit}', en: 'Queue of {unit}' },
  search: { id: 'Cari judul atau isi', en: 'Search titles or words' },
  filters: { id: 'Cari jawaban', en: 'Search answers' },
  list: { id: 'Daftar jawaban siap pakai', en: 'Canned answers of the unit' },
  add: { id: 'Tambah jawaban', en: 'Add an answer' },
  empty: {
    id: 'Belum ada jawaban siap pakai. Simpan kalimat yang sering Anda tulis, agar peminta lebih cepat dijawab.',
    en: 'No canned answers yet. Keep the sentences that you often write, so that askers are answered sooner.',
  },
  none: { id: 'Tidak ada yang cocok dengan kata itu.', en: 'Nothing matches these words.' },
  change: { id: 'Ubah', en: 'Change' },
  'change.label': { id: 'Ubah {title}', en: 'Change {title}' },
  'change.title': { id: 'Ubah jawaban', en: 'Change the answer' },
  'field.title': { id: 'Judul', en: 'Title' },
  'field.text': { id: 'Isi', en: 'Words' },
  hint: {
    id: '{names} diganti dengan milik permintaannya.',
    en: '{names} are filled in from the request.',
  },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: '“{title}” tersimpan.', en: '“{title}” is saved.' },
  remove: { id: 'Hapus', en: 'Remove' },
  'remove.title': { id: 'Hapus “{title}”?', en: 'Remove “{title}”?' },
  'remove.why': {
    id: 'Tidak ada lagi yang bisa memakainya. Yang sudah terkirim dengannya tetap ada.',
    en: 'Nobody can use it any longer. What was said with it stays.',
  },
  removed: { id: '“{title}” dihapus.', en: '“{title}” is removed.' },
  insert: { id: 'Sisipkan jawaban siap pakai', en: 'Insert a canned answer' },
  'insert.key': { id: 'Tombol: / pada isian kosong', en: 'Key: / where nothing is written' },
  'insert.reads': {
    id: '{language, select, id {Dalam bahasa Indonesia, bahasa peminta} other {Dalam bahasa Inggris, bahasa peminta}}',
    en: '{language, select, id {In Indonesian, the asker’s language} other {In English, the asker’s language}}',
  },
  'insert.none': { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
} as const satisfies Messages
