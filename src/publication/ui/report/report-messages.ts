import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of what is published of a unit, on the screen and on paper. */
export const reportMessages = {
  heading: { id: 'Publikasi triwulan', en: 'Quarterly publication' },
  back: { id: 'Semua unit di triwulan ini', en: 'All units of this quarter' },
  print: { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' },
  frozen: {
    id: 'Terbit {day}. Angka dibekukan hari itu. Koreksi kompensasi setelahnya ditulis di sampingnya; koreksi lain tampak di rapor.',
    en: 'Published on {day}. The figures were frozen that day. Later corrections of credits stand beside them; others show in the scorecards.',
  },
  simulated: {
    id: 'Data simulasi: semua orang dan angka di sini buatan.',
    en: 'Simulated: all people and figures here are made up.',
  },
  achieved: { id: 'Janji dan capaian unit', en: 'Promised and achieved' },
  completed: { id: 'Permintaan selesai', en: 'Requests completed' },
  within_response: { id: 'Jawaban pertama tepat janji', en: 'First response within promise' },
  within_completion: { id: 'Selesai tepat janji', en: 'Completed within promise' },
  satisfied: { id: 'Puas (4 atau 5 dari 5)', en: 'Satisfied (4 or 5 of 5)' },
  satisfiedBelow: {
    id: 'Puas (4 atau 5 dari 5), beserta unit di bawahnya',
    en: 'Satisfied (4 or 5 of 5), with units below',
  },
  ratable: {
    id: '{n, plural, other {# permintaan}} dari triwulan ini masih bisa dinilai saat publikasi terbit. Penilaian dihitung di triwulan saat boleh ditampilkan, jadi angka ini tidak menunggunya.',
    en: '{n, plural, one {# request} other {# requests}} of this quarter could still be rated when this was published. Verdicts count in the quarter in which they may be shown, so these figures do not wait for them.',
  },
  'none.clock': { id: 'Tidak ada permintaan dengan janji ini', en: 'No request with such a promise' },
  'none.satisfied': {
    id: 'Belum ada penilaian yang boleh ditampilkan',
    en: 'No verdicts that may be shown',
  },
  hidden: { id: 'Kurang dari 5 orang, jadi tidak ditampilkan', en: 'Fewer than 5 people, so not shown' },
  services: { id: 'Layanan', en: 'Services' },
  promise: { id: 'Janji', en: 'Promise' },
  'promise.none': { id: 'Tanpa janji waktu', en: 'No promise of time' },
  'promise.both': {
    id: '{priority}: ditanggapi {response}, selesai {completion}',
    en: '{priority}: answered {response}, completed {completion}',
  },
  'promise.response': { id: '{priority}: ditanggapi {response}', en: '{priority}: answered {response}' },
  'promise.completion': { id: '{priority}: selesai {completion}', en: '{priority}: completed {completion}' },
  'priority.1': { id: 'Mendesak', en: 'Urgent' },
  'priority.2': { id: 'Penting', en: 'Important' },
  'priority.3': { id: 'Biasa', en: 'Normal' },
  'priority.4': { id: 'Bisa menunggu', en: 'Can wait' },
  changed: {
    id: 'Janji berubah di triwulan ini; yang tertulis berlaku di akhir triwulan. Setiap permintaan diukur dengan janji saat diminta.',
    en: 'The promise changed in this quarter; what stands here held at its end. Each request is measured by what was promised when it was asked.',
  },
  retired: { id: 'Tidak ditawarkan lagi', en: 'No longer offered' },
  credits: { id: 'Kompensasi', en: 'Credits' },
  'credits.none': {
    id: 'Belum ada mata uang kompensasi, jadi belum ada yang dibayar.',
    en: 'No currency for credits was chosen, so nothing is paid yet.',
  },
  'credits.what': {
    id: 'Dibukukan di triwulan ini, dikurangi yang dibatalkan. Kompensasi milik unit, tidak pernah milik orang.',
    en: 'Booked in this quarter, less what was reversed in it. Credits belong to units, never to people.',
  },
  corrections: { id: 'Dikoreksi setelah terbit', en: 'Corrected since' },
  corrected: {
    id: '{day}: {what}, dari {from} menjadi {to}',
    en: '{day}: {what}, from {from} to {to}',
  },
  paid: { id: 'Dibayar karena janji terlampaui', en: 'Paid for broken promises' },
  paidFor: {
    id: '{amount}, untuk {n, plural, other {# permintaan}}',
    en: '{amount}, for {n, plural, one {# request} other {# requests}}',
  },
  received: { id: 'Diterima dari unit lain', en: 'Received from other units' },
  rechargedTo: { id: 'Ditanggung karena estafetnya terlambat', en: 'Borne for its own late hop' },
  rechargedOn: { id: 'Dibebankan ke unit lain', en: 'Recharged to other units' },
  points: { id: '{n} poin', en: '{n} points' },
  proposals: { id: 'Usulan', en: 'Proposals' },
  made: { id: 'Usulan baru', en: 'Made' },
  inTime: { id: 'Dijawab tepat waktu', en: 'Answered in time' },
  late: { id: 'Dijawab terlambat', en: 'Answered late' },
  open: { id: 'Belum dijawab di akhir triwulan', en: 'Unanswered at the end' },
  openOverdue: {
    id: '{open}, {overdue} di antaranya lewat tenggat',
    en: '{open}, {overdue} of them past their term',
  },
  how: { id: 'Cara membaca', en: 'How to read this' },
  'how.text': {
    id: 'Setiap bagian disertai rentang 95% dan n. Yang tepat janji dihitung dari layanan unit ini sendiri; kepuasan unit seperti di rapornya, beserta unit di bawahnya. Penilaian dari kurang dari 5 orang tidak ditampilkan; dari kurang dari 30 orang masih awal.',
    en: 'Each share comes with its 95% interval and n. Promises are counted of this unit’s own services; the unit’s satisfaction is that of its scorecard, with all units below. Verdicts of fewer than 5 people are not shown; those of fewer than 30 are early.',
  },
} as const satisfies Messages
