import type { Messages } from '../../../platform/i18n/messages.ts'

export const rulesMessages = {
  title: { id: 'Aturan usulan', en: 'Rules of proposals' },
  back: { id: 'Semua usulan', en: 'All proposals' },
  'rules.title': { id: 'Cara kerjanya', en: 'How it works' },
  'rule.who': {
    id: 'Yang mengusulkan dan memberi suara adalah orang dari unit yang memakai layanannya dalam 12 bulan terakhir, bukan yang memberikannya.',
    en: 'Those propose and vote whose unit used the service in the last 12 months, not those who give it.',
  },
  'rule.votes': {
    id: 'Setiap orang punya 10 suara, termasuk untuk usulannya sendiri. Suara kembali bila usulan selesai dikerjakan, ditolak, atau ditarik; diterima saja belum.',
    en: 'Everybody has 10 votes, those for one’s own proposals included. A vote comes back when a proposal is done, declined or withdrawn; not when it is only accepted.',
  },
  'rule.secret': {
    id: 'Pengusul disebut namanya. Siapa yang memberi suara tidak ditampilkan kepada siapa pun.',
    en: 'Who proposed is named. Who voted is shown to nobody.',
  },
  'rule.answer': {
    id: 'Unitnya harus menjawab sampai satu hari tertentu. Bila tidak, unit di atasnya ditanya, selangkah demi selangkah sampai pimpinan.',
    en: 'The unit has to answer by a day. If it does not, the unit above is asked, step by step up to the director.',
  },
  'rule.promise': {
    id: 'Bila tanggal yang dijanjikan lewat, unitnya ditanya lagi. Unit hanya bisa menyebut tanggal dua kali.',
    en: 'When a promised day has passed, the unit is asked again. It can name a day twice.',
  },
  'terms.title': { id: 'Batas waktu menjawab', en: 'Terms of answers' },
  'terms.lead': {
    id: 'Dalam hari kerja menurut kalender unit yang ditanya, untuk setiap langkah. Hari ketika ditanya tidak dihitung.',
    en: 'In working days by the calendar of the unit that is asked, for each step. The day of asking does not count.',
  },
  'terms.answer': { id: 'Usulan', en: 'Proposals' },
  'terms.escalation': { id: 'Eskalasi permintaan', en: 'Escalations of requests' },
  'terms.days': {
    id: '{n, plural, other {{n, number} hari kerja}}',
    en: '{n, plural, one {# working day} other {# working days}}',
  },
  'terms.change': { id: 'Ubah batas waktu', en: 'Change the terms' },
  'terms.effect': {
    id: 'Berlaku untuk yang ditanya mulai sekarang. Yang sudah ditanya tetap memakai batas waktunya.',
    en: 'Holds for whoever is asked from now on. What was asked already keeps its term.',
  },
  'terms.answer.field': { id: 'Usulan, hari kerja', en: 'Proposals, working days' },
  'terms.escalation.field': { id: 'Eskalasi, hari kerja', en: 'Escalations, working days' },
  'terms.saved': { id: 'Batas waktu diubah.', en: 'The terms are changed.' },
  save: { id: 'Simpan', en: 'Save' },
  reason: { id: 'Alasan', en: 'Reason' },
  'reason.needed': { id: 'Tulis alasannya.', en: 'Give the reason.' },
} as const satisfies Messages
