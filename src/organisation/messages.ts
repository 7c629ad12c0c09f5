import type { Messages } from '../platform/i18n/messages.ts'

/** Notices and mails of the organisation. */
export const organisationMessages = {
  'notice.deputy_named': {
    id: '{name} menunjuk Anda sebagai pengganti mulai {from, date, long}.',
    en: '{name} named you as deputy from {from, date, long}.',
  },
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
  'audit.action': { id: 'Tindakan', en: 'Action' },
  'audit.subjectKind': { id: 'Jenis objek', en: 'Kind of subject' },
  'audit.subjectId': { id: 'ID objek', en: 'Subject (id)' },
  'audit.reason': { id: 'Alasan', en: 'Reason' },
  'audit.details': { id: 'Rincian', en: 'Details' },
  'audit.requestId': { id: 'ID permintaan', en: 'Request (id)' },
} satisfies Messages
