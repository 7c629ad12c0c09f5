import type { Messages } from '../../i18n/messages.ts'

/** Texts of the page to which the link at the foot of a letter leads. */
export const mailOffMessages = {
  title: { id: 'Berhenti menerima email', en: 'Stop these letters' },
  'what.group': {
    id: 'Kabar “{group}” dari {organisation} tidak akan dikirim lagi ke email Anda. Di Etalase kabarnya tetap ada.',
    en: 'Notices of “{group}” from {organisation} will no longer reach you by mail. You still find them in Etalase.',
  },
  'what.digest': {
    id: 'Ringkasan harian dari {organisation} tidak akan dikirim lagi ke email Anda. Di Etalase kabarnya tetap ada.',
    en: 'The daily digest from {organisation} will no longer reach you by mail. You still find the notices in Etalase.',
  },
  act: { id: 'Jangan kirim lagi', en: 'Send no more' },
  done: {
    id: 'Sudah dimatikan. Email seperti ini tidak dikirim lagi.',
    en: 'Done. Letters like this will not be sent any more.',
  },
  already: { id: 'Email seperti ini sudah dimatikan.', en: 'Letters like this are off already.' },
  settings: { id: 'Atur semua kabar', en: 'Choose all notices' },
  gone: {
    id: 'Tautan ini tidak lengkap atau tidak berlaku. Buka lagi tautan di kaki email, atau atur kabar di profil Anda.',
    en: 'This link is incomplete or not valid. Open the link at the foot of the letter again, or choose in your profile.',
  },
} as const satisfies Messages
