import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of the page on which customers rate, without a sign-in. */
export const visitMessages = {
  title: { id: 'Bagaimana pelayanan kami?', en: 'How did we serve you?' },
  lead: { id: '{name} di {unit}, {organisation}', en: '{name} at {unit}, {organisation}' },
  simulated: {
    id: 'Simulasi: bank ini dan semua orangnya buatan.',
    en: 'Simulated: this bank and all its people are made up.',
  },
  satisfaction: { id: 'Seberapa puas Anda?', en: 'How satisfied are you?' },
  needed: { id: 'Pilih 1 sampai 5 dulu.', en: 'Choose 1 to 5 first.' },
  'mark.1': { id: 'Sangat tidak puas', en: 'Very dissatisfied' },
  'mark.2': { id: 'Tidak puas', en: 'Dissatisfied' },
  'mark.3': { id: 'Biasa saja', en: 'Neither' },
  'mark.4': { id: 'Puas', en: 'Satisfied' },
  'mark.5': { id: 'Sangat puas', en: 'Very satisfied' },
  optional: { id: 'Selebihnya boleh dilewati.', en: 'Everything else may be skipped.' },
  reasons: { id: 'Apa yang paling terasa?', en: 'What mattered most?' },
  comment: { id: 'Ada yang ingin disampaikan?', en: 'Anything you want to say?' },
  commentHint: {
    id: 'Dibaca semua orang di {organisation}. Jangan tulis nama, nomor rekening, atau nomor telepon.',
    en: 'Everybody at {organisation} can read it. Leave out names, account numbers and phone numbers.',
  },
  send: { id: 'Kirim', en: 'Send' },
  privacy: {
    id: 'Kami tidak menyimpan siapa Anda: tanpa nama, tanpa alamat perangkat, tanpa cookie. Penilaian baru tampil setelah ada lima.',
    en: 'We do not keep who you are: no name, no address of your device, no cookie. Verdicts are shown only once there are five.',
  },
  'thanks.title': { id: 'Terima kasih!', en: 'Thank you!' },
  'thanks.text': { id: 'Penilaian Anda sudah kami terima.', en: 'We have received your verdict.' },
  'thanks.close': { id: 'Anda dapat menutup halaman ini.', en: 'You can close this page.' },
  'thanks.again': { id: 'Penilaian berikutnya', en: 'Next verdict' },
  'thanks.soon': {
    id: 'Halaman ini kembali ke awal sebentar lagi.',
    en: 'This page returns to its start in a moment.',
  },
  gone: {
    id: 'Kode ini tidak berlaku. Mungkin halamannya sudah lama, atau tautannya salah ketik.',
    en: 'This code is not valid. The page may be an old one, or the link was mistyped.',
  },
  refused: { id: 'Tidak dapat dinilai dari peramban ini', en: 'It cannot be rated from this browser' },
} as const satisfies Messages
