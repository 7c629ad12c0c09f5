import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of a scorecard. */
export const scorecardMessages = {
  title: { id: 'Rapor layanan', en: 'Scorecard' },
  back: { id: 'Semua rapor', en: 'All scorecards' },
  ofUnit: {
    id: 'Rapor layanan unit ini dan semua unit di bawahnya',
    en: 'Scorecard of this unit and all units below it',
  },
  ofService: { id: 'Rapor layanan dari {unit}', en: 'Scorecard of a service of {unit}' },
  ofGroup: {
    id: 'Rapor gabungan dari {units, plural, other {# unit}} yang dibandingkan, dengan semua unit di bawahnya',
    en: 'Scorecard of {units, plural, one {# unit} other {# units}} that are compared, all together, with all units below them',
  },
  ofTouchpoint: {
    id: '{kind} · {unit} · penilaian pelanggan',
    en: '{kind} · {unit} · verdicts of customers',
  },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  moved: { id: 'Angka terakhir bergerak', en: 'Figures last moved' },

  places: { id: 'Di halaman ini', en: 'On this page' },
  'place.over-time': { id: 'Dari waktu ke waktu', en: 'Over time' },
  'place.spread': { id: 'Jawaban dan waktu kerja', en: 'Answers and working times' },
  'place.answers': { id: 'Jawaban dan alasan', en: 'Answers and reasons' },
  'place.touchpoints': { id: 'Titik layanan', en: 'Touchpoints' },
  'place.services': { id: 'Layanan', en: 'Services' },
  'place.comments': { id: 'Komentar', en: 'Comments' },

  'satisfied.title': { id: 'Berapa yang puas', en: 'How many are satisfied' },
  'satisfied.sentence': {
    id: 'Dari {n, plural, other {# jawaban}} oleh {raters, plural, other {# orang}}, {share} memberi 4 atau 5 dari 5. Yang sebenarnya, dengan keyakinan 95%, antara {low} dan {high}.',
    en: '{share} of {n, plural, one {# answer} other {# answers}} by {raters, plural, one {# person} other {# people}} gave 4 or 5 of 5. With 95% confidence the truth lies between {low} and {high}.',
  },
  'satisfied.early': {
    id: 'Baru {raters, plural, other {# orang}}: masih awal. Belum cukup untuk menilai atau membandingkan.',
    en: 'Only {raters, plural, one {# person} other {# people}} so far: not yet enough to judge or to compare.',
  },
  'satisfied.sentence.visits': {
    id: 'Dari {n, plural, other {# penilaian pelanggan}}, {share} memberi 4 atau 5 dari 5. Yang sebenarnya, dengan keyakinan 95%, antara {low} dan {high}.',
    en: '{share} of {n, plural, one {# verdict} other {# verdicts}} of customers gave 4 or 5 of 5. With 95% confidence the truth lies between {low} and {high}.',
  },
  'satisfied.early.visits': {
    id: 'Baru {raters, plural, other {# penilaian}}: masih awal. Belum cukup untuk menilai atau membandingkan.',
    en: 'Only {raters, plural, one {# verdict} other {# verdicts}} so far: not yet enough to judge or to compare.',
  },
  'satisfied.hidden': {
    id: 'Belum ditampilkan: paling sedikit {needed, plural, other {# orang}} lagi perlu menjawab. Di bawah lima orang, angka bisa membuka siapa menjawab apa.',
    en: 'Not shown yet: at least {needed, plural, one {# more person needs} other {# more people need}} to answer. Below five people a figure could give away who said what.',
  },
  'satisfied.none': {
    id: 'Belum ada penilaian di periode ini. Angka muncul setelah lima orang yang dilayani menilai.',
    en: 'No verdicts in this period. Figures appear once five people who were served have rated.',
  },

  'said.title': { id: 'Menurut yang dilayani', en: 'What those served say' },
  'said.customers': { id: 'Menurut pelanggan', en: 'What customers say' },
  'clock.title': { id: 'Menurut jam', en: 'What the clock says' },
  completed: {
    id: '{n, plural, =0 {Belum ada permintaan yang selesai} other {# permintaan selesai}} di periode ini.',
    en: '{n, plural, =0 {No requests completed} one {# request completed} other {# requests completed}} in this period.',
  },

  'measure.satisfied': { id: 'Puas', en: 'Satisfied' },
  'measure.satisfaction_mean': { id: 'Rata-rata kepuasan', en: 'Mean satisfaction' },
  'measure.effort_mean': { id: 'Kerepotan yang meminta', en: 'Effort of asking' },
  'measure.promise_felt': { id: 'Janji terasa ditepati', en: 'Promise felt kept' },
  'measure.response_rate': { id: 'Permintaan yang dinilai', en: 'Response rate' },
  'measure.within_response': { id: 'Jawaban pertama tepat janji', en: 'First response within promise' },
  'measure.within_completion': { id: 'Selesai tepat janji', en: 'Completed within promise' },
  'measure.median_minutes': { id: 'Waktu yang biasa', en: 'Usual working time' },
  'measure.p90_minutes': { id: 'Waktu yang lama', en: 'Long working time' },

  'means.satisfied': {
    id: 'Bagian dari {n, plural, other {# jawaban}} yang memberi 4 atau 5 dari 5.',
    en: 'Share of {n, plural, one {# answer} other {# answers}} that gave 4 or 5 of 5.',
  },
  'means.satisfaction_mean': {
    id: 'Rata-rata {n, plural, other {# jawaban}}, dari 1 (sangat tidak puas) sampai 5 (sangat puas).',
    en: 'Mean of {n, plural, one {# answer} other {# answers}}, from 1 (very dissatisfied) to 5 (very satisfied).',
  },
  'means.effort_mean': {
    id: 'Rata-rata {n, plural, other {# jawaban}}: 1 hampir tanpa repot, 5 sangat merepotkan.',
    en: 'Mean of {n, plural, one {# answer} other {# answers}}: 1 hardly any effort, 5 very much.',
  },
  'means.promise_felt': {
    id: 'Bagian dari {n, plural, other {# jawaban}} yang merasa janjinya ditepati.',
    en: 'Share of {n, plural, one {# answer} other {# answers}} that felt the promise was kept.',
  },
  'means.response_rate': {
    id: 'Penilaian yang terhitung, dibanding {n, plural, other {# permintaan}} yang masa 14 hari penilaiannya berakhir.',
    en: 'Verdicts counted, against {n, plural, one {# request} other {# requests}} whose 14 days for rating ended.',
  },
  'means.within_response': {
    id: 'Bagian dari {n, plural, other {# janji}} jawaban pertama yang ditepati.',
    en: 'Share of {n, plural, one {# promise} other {# promises}} of a first response that {n, plural, one {was} other {were}} kept.',
  },
  'means.within_completion': {
    id: 'Bagian dari {n, plural, other {# janji}} penyelesaian yang ditepati.',
    en: 'Share of {n, plural, one {# promise} other {# promises}} of completion that {n, plural, one {was} other {were}} kept.',
  },
  'means.median_minutes': {
    id: 'Separuh dari {n, plural, other {# permintaan}} selesai secepat ini atau lebih cepat.',
    en: 'Half of {n, plural, one {# request} other {# requests}} took no longer than this.',
  },
  'means.p90_minutes': {
    id: 'Sembilan dari sepuluh di antara {n, plural, other {# permintaan}} selesai secepat ini atau lebih cepat.',
    en: 'Nine in ten of {n, plural, one {# request} other {# requests}} took no longer than this.',
  },

  'mark.1': { id: '1 · sangat tidak puas', en: '1 · very dissatisfied' },
  'mark.2': { id: '2 · tidak puas', en: '2 · dissatisfied' },
  'mark.3': { id: '3 · biasa saja', en: '3 · neither' },
  'mark.4': { id: '4 · puas', en: '4 · satisfied' },
  'mark.5': { id: '5 · sangat puas', en: '5 · very satisfied' },

  'reported.title': { id: 'Dilaporkan oleh {system}', en: 'Reported by {system}' },
  'reported.lead': {
    id: 'Data asal mencatat sendiri apakah janjinya ditepati, tanpa menyebut janjinya. Catatan itu tidak ikut dalam angka lain di halaman ini.',
    en: 'The source noted for itself whether its promise was kept, without saying what it was. None of it is part of any other figure on this page.',
  },
  'reported.kept': { id: 'ditepati', en: 'kept' },
  'reported.broken': { id: 'tidak ditepati', en: 'not kept' },
  'reported.unknown': { id: 'tidak diketahui', en: 'not known' },

  'notApplicable.title': { id: 'Yang tidak berlaku di sini', en: 'What does not apply here' },
  'notApplicable.apart': {
    id: 'Penilaian pelanggan dan penilaian rekan kerja mengukur hal yang berbeda. Karena itu angka di halaman ini tidak ikut dalam rapor unitnya, dan sebaliknya.',
    en: 'Customers and colleagues judge different things. So the figures on this page are no part of the unit’s scorecard, nor the other way round.',
  },
  'notApplicable.clock': {
    id: 'Waktu dan janji: tidak ada jam yang mencatat berapa lama pelanggan dilayani, dan tidak ada janji yang dibuat kepadanya di sini.',
    en: 'Times and promises: no clock records how long a customer is served, and none is promised anything here.',
  },
  'notApplicable.rate': {
    id: 'Berapa banyak yang menilai dari semua yang dilayani: tidak ada yang menghitung pelanggan yang datang.',
    en: 'How many of all who were served rate: nobody counts the customers who come.',
  },
  'notApplicable.who': {
    id: 'Berapa orang yang menilai: siapa pun yang punya kodenya dapat menilai tanpa masuk. Setiap penilaian dihitung sebagai satu orang, dan itu tidak dapat dibuktikan.',
    en: 'How many people rated: whoever has the code can, without signing in. Each verdict counts as one person, and that cannot be proved.',
  },

  'services.title': { id: 'Layanan', en: 'Services' },
  'services.all': { id: 'Rapor semua layanannya', en: 'Scorecards of all its services' },
  'services.below': { id: 'Rapor unit di bawahnya', en: 'Scorecards of units below' },
  'services.none': {
    id: 'Unit ini dan unit di bawahnya belum menawarkan layanan.',
    en: 'Neither this unit nor those below offer a service yet.',
  },

  'comments.title': { id: 'Komentar', en: 'Comments' },
  'comments.lead': {
    id: 'Komentar tampil serombongan dengan angkanya: tanpa nama, urutannya diacak, yang terbaru di atas.',
    en: 'Comments appear together with their batch of figures: without names, shuffled, the latest first.',
  },
  'comments.counted': { id: 'Terhitung', en: 'Counted' },
  'comments.text': { id: 'Komentar', en: 'Comment' },
  'comments.none': {
    id: 'Belum ada komentar. Komentar muncul begitu penilaiannya terhitung.',
    en: 'No comments yet. They appear as soon as their verdicts are counted.',
  },
} as const satisfies Messages
