import type { Messages } from '../platform/i18n/messages.ts'

/** What the server says in the slice's name: notices, letters, why an input is refused. */
export const correspondenceMessages = {
  'address.reserved': {
    id: 'Alamat ini dipakai untuk keperluan lain. Pilih yang lain.',
    en: 'This address is kept for other purposes. Choose another one.',
  },
  'service.unknown': { id: 'Layanan ini tidak ditemukan.', en: 'This service was not found.' },
  'service.needs_more': {
    id: 'Formulir layanan ini mewajibkan hal yang tidak ada dalam email. Pilih layanan yang hanya mewajibkan tulisan.',
    en: 'The form of this service requires what a mail does not have. Choose one that requires words only.',
  },
  'notice.mail_waiting': {
    id: '{n, plural, other {# email}} untuk {unit} menunggu keputusan Anda',
    en: '{n, plural, one {# mail} other {# mails}} for {unit} {n, plural, one {waits} other {wait}} for your decision',
  },
  'notice.let_in': {
    id: '{by} menerima email Anda sebagai {number}: {summary}',
    en: '{by} let your mail in as {number}: {summary}',
  },
  only_files: { id: '(Hanya lampiran)', en: '(Files only)' },
  whole_letter: { id: 'surat.txt', en: 'letter.txt' },
  not_kept: {
    id: 'Tidak semua lampiran email tersimpan: {files}',
    en: 'Not all files of the mail were kept: {files}',
  },
  'not_kept.file_empty': { id: '{name} (kosong)', en: '{name} (empty)' },
  'not_kept.file_too_large': { id: '{name} (lebih dari 20 MB)', en: '{name} (over 20 MB)' },
  'not_kept.too_many': {
    id: '{name} (paling banyak {most, number} lampiran satu email)',
    en: '{name} (at most {most, number} files a mail)',
  },
  'letter.received': {
    id: 'Email Anda sudah menjadi permintaan {number} untuk {unit}.',
    en: 'Your mail is now request {number} with {unit}.',
  },
  'letter.answer': {
    id: 'Jawab email ini kalau ada yang perlu ditambahkan. Lampiran boleh ikut.',
    en: 'Answer this letter if there is something to add. Files may come along.',
  },
  'letter.said.responded': { id: '{by} menjawab:', en: '{by} answered:' },
  'letter.said.commented': { id: '{by} menulis:', en: '{by} wrote:' },
  'letter.said.paused': { id: '{by} menunggu kabar dari Anda:', en: '{by} is waiting to hear from you:' },
  'letter.said.completed': {
    id: '{by} menyelesaikan permintaan ini. Masih ada yang kurang? Buka lagi di Etalase.',
    en: '{by} completed the request. Is something missing? Reopen it in Etalase.',
  },
  'letter.said.declined': { id: '{by} tidak menyetujui permintaan ini:', en: '{by} declined the request:' },
  'letter.said.cancelled': { id: '{by} membatalkan permintaan ini:', en: '{by} cancelled the request:' },
} as const satisfies Messages
export type CorrespondenceMessage = keyof typeof correspondenceMessages
