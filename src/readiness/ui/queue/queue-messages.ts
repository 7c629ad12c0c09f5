import type { Messages } from '../../../platform/i18n/messages.ts'

export const queueMessages = {
  title: { id: 'Bukti yang perlu diperiksa', en: 'Evidence to verify' },
  subtitle: {
    id: 'Bandingkan dokumen dengan isiannya. Bukti dihitung setelah Anda memeriksanya; bukti Anda sendiri diperiksa orang lain.',
    en: 'Compare the document with what was filled in. Evidence counts once you verified it; your own is verified by somebody else.',
  },
  none: {
    id: 'Tidak ada yang menunggu diperiksa. Bukti yang diserahkan orang Anda muncul di sini.',
    en: 'Nothing waits to be verified. What your people hand in shows up here.',
  },
  list: { id: 'Bukti yang menunggu', en: 'Waiting evidence' },
  more: { id: 'Tampilkan lanjutannya', en: 'Show more' },
  verify: { id: 'Benar, berlakukan', en: 'It is right' },
  'verify.of': {
    id: 'Benar, berlakukan: {kind} milik {person}',
    en: 'It is right: {kind} of {person}',
  },
  'verify.title': { id: '{kind} milik {person}', en: '{kind} of {person}' },
  'verify.born': { id: 'Tanggal lahir pada dokumen', en: 'Day of birth on the document' },
  'verify.bornWhy': {
    id: 'Isi kalau tertera: syarat umur dihitung darinya.',
    en: 'Fill it in where it stands there: minimum ages go by it.',
  },
  'verify.done': { id: 'Bukti {person} berlaku.', en: 'The evidence of {person} counts now.' },
  reject: { id: 'Tolak', en: 'Reject' },
  'reject.title': { id: 'Tolak {kind} milik {person}?', en: 'Reject {kind} of {person}?' },
  'reject.what': {
    id: '{person} membaca alasannya dan bisa menyerahkan bukti lain.',
    en: '{person} reads the reason and can hand in other evidence.',
  },
  'reject.done': { id: 'Bukti {person} ditolak.', en: 'The evidence of {person} is rejected.' },
} as const satisfies Messages
