import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of giving one's verdict. */
export const rateMessages = {
  title: { id: 'Bagaimana pelayanannya?', en: 'How was the service?' },
  about: { id: '{service} dari {unit}', en: '{service} by {unit}' },
  request: { id: 'Ke permintaan {number}', en: 'To request {number}' },
  doneWell: {
    id: 'Yang dijanjikan sebagai selesai dengan baik',
    en: 'What “done well” was promised to mean',
  },
  more: { id: 'Baca semua', en: 'Read all' },
  less: { id: 'Ringkas', en: 'Less' },

  satisfaction: { id: 'Seberapa puas Anda?', en: 'How satisfied are you?' },
  needed: { id: 'Pilih 1 sampai 5 dulu.', en: 'Choose 1 to 5 first.' },
  'mark.1': { id: 'Sangat tidak puas', en: 'Very dissatisfied' },
  'mark.2': { id: 'Tidak puas', en: 'Dissatisfied' },
  'mark.3': { id: 'Biasa saja', en: 'Neither' },
  'mark.4': { id: 'Puas', en: 'Satisfied' },
  'mark.5': { id: 'Sangat puas', en: 'Very satisfied' },
  optional: { id: 'Sisanya boleh dilewati.', en: 'The rest is up to you.' },
  effort: { id: 'Seberapa repot bagi Anda?', en: 'How much effort was it for you?' },
  'effort.1': { id: 'Tidak repot', en: 'Hardly any' },
  'effort.2': { id: 'Sedikit repot', en: 'A little' },
  'effort.3': { id: 'Cukup repot', en: 'Some' },
  'effort.4': { id: 'Repot', en: 'Much' },
  'effort.5': { id: 'Sangat repot', en: 'Very much' },
  promise: { id: 'Menurut Anda, janjinya ditepati?', en: 'In your view, was the promise kept?' },
  'promise.yes': { id: 'Ya', en: 'Yes' },
  'promise.no': { id: 'Tidak', en: 'No' },
  'promise.unsaid': { id: 'Tidak tahu', en: 'Cannot say' },
  reasons: { id: 'Apa alasannya?', en: 'What was it about?' },
  comment: { id: 'Komentar', en: 'Comment' },
  commentHint: {
    id: 'Tampil tanpa nama. Hindari hal yang menunjuk diri Anda.',
    en: 'Shown without your name. Leave out what would point to you.',
  },
  unchoose: { id: 'Kosongkan', en: 'Clear' },
  send: { id: 'Kirim penilaian', en: 'Send verdict' },
  sendChange: { id: 'Simpan perubahan', en: 'Save changes' },
  keep: { id: 'Batal mengubah', en: 'Keep it as it is' },

  'who.title': { id: 'Siapa membaca apa', en: 'Who reads what' },
  'who.verdict': {
    id: 'Penilaian ini hanya Anda yang membacanya. {unit} tidak diberi tahu apakah permintaan ini dinilai.',
    en: 'Nobody but you reads this verdict. {unit} is not told whether this request was rated.',
  },
  'who.counts': {
    id: 'Nilainya terhitung dalam rapor setelah sedikitnya lima orang menilai, digabung dengan nilai mereka.',
    en: 'It counts in the scorecard once at least five people have rated, added up with theirs.',
  },
  'who.comment': {
    id: 'Komentar muncul bersamaan, tanpa nama dan diacak, dan dapat dibaca semua orang di organisasi.',
    en: 'Comments appear at the same time, without names and shuffled, and everybody in the organisation can read them.',
  },
  'who.change': {
    id: 'Anda dapat mengubahnya sampai terhitung, paling lambat {when}. Itu bisa terjadi begitu dikirim.',
    en: 'You can change it until it is counted, {when} at the latest. That may be as soon as you send it.',
  },

  'own.title': { id: 'Penilaian Anda', en: 'Your verdict' },
  'own.given': { id: 'Diberikan', en: 'Given' },
  'own.changed': {
    id: '{n, plural, other {diubah # kali}}',
    en: '{n, plural, one {changed once} other {changed # times}}',
  },
  'own.satisfaction': { id: 'Kepuasan', en: 'Satisfaction' },
  'own.effort': { id: 'Kerepotan', en: 'Effort' },
  'own.promise': { id: 'Janji ditepati', en: 'Promise kept' },
  'own.reasons': { id: 'Alasan', en: 'Reasons' },
  'own.comment': { id: 'Komentar', en: 'Comment' },
  'own.of5': { id: '{n} dari 5 · {word}', en: '{n} of 5 · {word}' },
  'own.change': { id: 'Ubah penilaian', en: 'Change it' },
  'sent.title': { id: 'Terima kasih, penilaian Anda tersimpan', en: 'Thank you, your verdict is saved' },
  'sent.waits': {
    id: 'Anda masih dapat mengubahnya sampai terhitung dalam rapor.',
    en: 'You can still change it until it is counted in the scorecard.',
  },
  next: {
    id: '{n, plural, other {Nilai berikutnya (# lagi)}}',
    en: '{n, plural, one {Rate the next one (# left)} other {Rate the next one (# left)}}',
  },
  home: { id: 'Ke beranda', en: 'To home' },
  refused: { id: 'Belum atau tidak lagi dapat dinilai', en: 'It cannot be rated now' },
} as const satisfies Messages
