import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of the lists of revocations that issuers publish. */
export const listsMessages = {
  title: { id: 'Daftar pencabutan', en: 'Lists of revocations' },
  lead: {
    id: 'Unduh daftar status bertanda tangan dari penerbit, lalu bawa ke sini; tidak ada yang diambil dari jaringan. Lencana yang tercantum di dalamnya langsung tidak berlaku lagi. Tanpa daftar, atau kalau daftarnya usang, lencana baru diperiksa orang kedua.',
    en: 'Download the signed status list of an issuer and bring it here; nothing is fetched. Badges on it stop counting at once. Without a list, or with one that is out of date, new badges are checked by a second person.',
  },
  none: { id: 'Belum ada daftar.', en: 'No lists yet.' },
  'purpose.revocation': { id: 'pencabutan', en: 'revocation' },
  'purpose.suspension': { id: 'penangguhan', en: 'suspension' },
  until: { id: 'Berlaku {from} sampai {until}', en: 'Valid {from} to {until}' },
  noEnd: {
    id: 'Berlaku mulai {from}, tanpa akhir; dianggap mutakhir sampai {until}',
    en: 'Valid from {from} without end; taken for current until {until}',
  },
  stale: { id: 'Usang: bawa daftar yang lebih baru.', en: 'Out of date: bring a newer one.' },
  current: { id: 'Mutakhir', en: 'Current' },
  choose: { id: 'Bawa daftar', en: 'Bring a list' },
  file: { id: 'Berkas daftar', en: 'File of the list' },
  sending: { id: 'Memeriksa {name}', en: 'Checking {name}' },
  taken: {
    id: 'Daftar dari {issuer} diterima. {checked, plural, =0 {Belum ada lencananya di sini.} other {# lencana diperiksa, {withdrawn, plural, =0 {semuanya tetap berlaku} other {# tidak berlaku lagi}}.}}',
    en: 'The list of {issuer} was taken. {checked, plural, =0 {None of its badges is here yet.} one {# badge was looked up, {withdrawn, plural, =0 {and it counts on} other {and counts no longer}}.} other {# badges were looked up, {withdrawn, plural, =0 {and all count on} other {of which # count no longer}}.}}',
  },
} as const satisfies Messages
