import type { Messages } from '../platform/i18n/messages.ts'

/** Notices and mails of the organisation. */
export const organisationMessages = {
  'notice.deputy_named': {
    id: '{name} menunjuk Anda sebagai pengganti mulai {from, date, long}.',
    en: '{name} named you as deputy from {from, date, long}.',
  },
  'notice.roles_changed': {
    id: '{by} mengubah peran Anda di Etalase.',
    en: '{by} changed your roles in Etalase.',
  },
  'notice.password_changed': {
    id: 'Kata sandi Anda diganti. Jika bukan Anda yang menggantinya, segera buat yang baru dan beri tahu administrator.',
    en: 'Your password was changed. If that was not you, set a new one now and tell your administrator.',
  },
  'digest.subject': {
    id: '{n, plural, other {# kabar}} untuk Anda di {organisation}',
    en: '{n, plural, one {# notice} other {# notices}} for you at {organisation}',
  },
  'digest.lead': {
    id: 'Inilah yang belum Anda baca di Etalase, {n, plural, other {# kabar}} dari {organisation}.',
    en: 'This is what you have not read in Etalase yet, {n, plural, one {# notice} other {# notices}} from {organisation}.',
  },
  'digest.more': {
    id: 'Hanya {n} kabar terbaru yang ada di email ini; selebihnya ada di Etalase ({organisation}).',
    en: 'This letter has the latest {n} only; the rest is in Etalase ({organisation}).',
  },
  'letter.why': {
    id: 'Anda menerima email ini karena kabar “{group}” juga dikirim ke email Anda.',
    en: 'You get this letter because notices of “{group}” also reach you by mail.',
  },
  'letter.why_digest': {
    id: 'Anda menerima email ini karena memilih ringkasan harian untuk sebagian kabar.',
    en: 'You get this letter because some of your notices come as a daily digest.',
  },
  'letter.why_fixed': {
    id: 'Email tentang keamanan akun selalu dikirim.',
    en: 'Letters about the safety of your account are always sent.',
  },
  'letter.settings': { id: 'Atur kabar dan email', en: 'Choose what reaches you' },
  'letter.off': { id: 'Jangan kirim lagi email seperti ini', en: 'Send no more letters like this' },
  'invitation.subject': {
    id: 'Undangan masuk ke Etalase – {organisation}',
    en: 'Your invitation to Etalase – {organisation}',
  },
  'invitation.greeting': { id: 'Yth. {name},', en: 'Dear {name},' },
  'invitation.what': {
    id: '{inviter} mengundang Anda ke Etalase di {organisation}: tempat meminta, melayani, dan menilai layanan antarunit.',
    en: '{inviter} invites you to Etalase at {organisation}: where colleagues ask for services, serve each other and rate what they were given.',
  },
  'invitation.until': {
    id: 'Buka tautan di bawah ini sebelum {day} untuk menentukan kata sandi. Tautan hanya berlaku satu kali.',
    en: 'Open the link below before {day} to choose a password. The link works once.',
  },
  'invitation.ignore': {
    id: 'Jika Anda tidak mengenal undangan ini, abaikan saja; tidak ada yang terjadi.',
    en: 'If you do not know what this is about, ignore it; nothing will happen.',
  },
  'audit.id': { id: 'Nomor', en: 'Number' },
  'audit.at': { id: 'Waktu', en: 'Time' },
  'audit.actor': { id: 'Pelaku', en: 'Who' },
  'audit.actorId': { id: 'ID pelaku', en: 'Who (id)' },
  'audit.key': { id: 'Kunci API', en: 'API key' },
  'audit.action': { id: 'Tindakan', en: 'Action' },
  'audit.subjectKind': { id: 'Jenis objek', en: 'Kind of subject' },
  'audit.subjectId': { id: 'ID objek', en: 'Subject (id)' },
  'audit.reason': { id: 'Alasan', en: 'Reason' },
  'audit.details': { id: 'Rincian', en: 'Details' },
  'audit.requestId': { id: 'ID permintaan', en: 'Request (id)' },
} satisfies Messages
