import type { Messages } from '../../../platform/i18n/messages.ts'

export const settingsMessages = {
  title: { id: 'Kabar dan email', en: 'Notices and mail' },
  lead: {
    id: 'Pilih kabar mana yang muncul di Etalase dan mana yang juga dikirim ke email Anda. Tersimpan begitu dipilih.',
    en: 'Choose which notices appear in Etalase, and which also reach you by mail. Saved as you choose.',
  },
  back: { id: 'Profil', en: 'Profile' },
  choose: { id: 'Atur kabar dan email', en: 'Choose what reaches you' },
  table: { id: 'Kabar menurut jenisnya', en: 'Notices by what they are about' },
  group: { id: 'Tentang', en: 'About' },
  inApp: { id: 'Di Etalase', en: 'In Etalase' },
  mail: { id: 'Lewat email', en: 'By mail' },
  'inApp.of': { id: '{group}: tampilkan di Etalase', en: '{group}: show in Etalase' },
  'mail.of': { id: '{group}: lewat email', en: '{group}: by mail' },
  at_once: { id: 'Segera', en: 'At once' },
  digest: { id: 'Ringkasan harian', en: 'Daily digest' },
  never: { id: 'Tidak', en: 'Never' },
  always: { id: 'Selalu', en: 'Always' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  saving: { id: 'Menyimpan…', en: 'Saving…' },
  'address.to': { id: 'Email dikirim ke {email}.', en: 'Letters go to {email}.' },
  'address.none': {
    id: 'Anda belum punya alamat email di sini, jadi belum ada email yang dikirim. Administrator dapat mengisinya.',
    en: 'You have no e-mail address here, so no letters are sent yet. An administrator can enter one.',
  },
  'mail.off_here': {
    id: 'Email belum dipasang di server ini. Kabar hanya muncul di Etalase; pilihan Anda disimpan untuk nanti.',
    en: 'Mail is not set up on this server. Notices appear in Etalase only; what you choose is kept for later.',
  },
  'digest.title': { id: 'Ringkasan harian', en: 'Daily digest' },
  'digest.hour': { id: 'Jam pengiriman', en: 'Hour of sending' },
  'digest.zone': {
    id: 'Menurut zona waktu Anda ({zone}). Isinya kabar yang belum Anda baca; jika tidak ada, tidak ada email.',
    en: 'By your time zone ({zone}). It has what you have not read; where there is nothing, there is no letter.',
  },
  'off.title': { id: 'Matikan semua email', en: 'Turn all mail off' },
  'off.what': {
    id: 'Tidak ada lagi kabar yang dikirim ke email Anda, kecuali tentang keamanan akun. Kabar di Etalase tetap ada.',
    en: 'No notices reach you by mail any more, except about the safety of your account. Those in Etalase stay.',
  },
  'off.act': { id: 'Matikan semua email', en: 'Turn all mail off' },
  'off.done': { id: 'Semua email kabar dimatikan.', en: 'All letters of notices are off.' },
  'off.already': { id: 'Semua email kabar sudah mati.', en: 'All letters of notices are off already.' },
} as const satisfies Messages
