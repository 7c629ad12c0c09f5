import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of opening one case. */
export const caseMessages = {
  'open.what': {
    id: 'Penilaian biasanya hanya dibaca oleh yang memberikannya. Bila Anda membuka kasus ini, Anda melihat nama dan nilai dari kasus ini saja, tanpa komentar.',
    en: 'Verdicts are usually read by nobody but who gave them. If you open this case you see names and marks of this case alone, without comments.',
  },
  'open.told': {
    id: 'Setiap penilai di dalamnya segera diberi tahu bahwa {name} membacanya, beserta alasan Anda. Alasan itu juga tercatat di catatan audit.',
    en: 'Each rater in it is told at once that {name} has read them, with your reason. The reason stands in the audit log, too.',
  },
  'open.reason': { id: 'Alasan membuka', en: 'Reason for opening' },
  'open.reasonNeeded': { id: 'Tuliskan alasannya.', en: 'Say why.' },
  'open.act': { id: 'Buka kasus', en: 'Open the case' },
  'open.cancel': { id: 'Batal', en: 'Cancel' },
  opened: {
    id: '{marks, plural, other {# penilaian}} dari {people, plural, other {# orang}}. Mereka sudah diberi tahu.',
    en: '{marks, plural, one {# verdict} other {# verdicts}} from {people, plural, one {# person} other {# people}}. They have been told.',
  },
  once: {
    id: 'Daftar ini tidak disimpan: setelah ditutup, membukanya lagi perlu alasan baru.',
    en: 'This list is not kept: once closed, opening it again needs a reason again.',
  },
  person: {
    id: '{name}: {n, plural, other {# penilaian}}, rata-rata {mean}',
    en: '{name}: {n, plural, one {# verdict} other {# verdicts}}, mean {mean}',
  },
  'mark.when': { id: 'Dinilai', en: 'Rated' },
  'mark.from': { id: 'dari', en: 'from' },
  'mark.to': { id: 'Untuk', en: 'To' },
  'mark.mark': { id: 'Nilai', en: 'Mark' },
  'mark.request': { id: 'Permintaan', en: 'Request' },
  'mark.see': { id: 'Lihat', en: 'See' },
  'mark.unknown': { id: 'tidak diketahui', en: 'not known' },
} as const satisfies Messages
