import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of services beside each other. */
export const cardMessages = {
  title: { id: 'Jenis layanan', en: 'Kind of service' },
  back: { id: 'Pilihan layanan', en: 'Choice of services' },
  change: { id: 'Ubah jenis ini', en: 'Change this kind' },
  cards: { id: 'Layanan yang bisa Anda minta', en: 'Services that you may ask for' },
  ask: { id: 'Minta layanan ini', en: 'Ask for this service' },
  askOf: {
    id: 'Minta layanan ini: {service}, {unit}',
    en: 'Ask for this service: {service}, {unit}',
  },
  none: {
    id: 'Tidak ada layanan jenis ini yang ditawarkan kepada Anda.',
    en: 'No service of this kind is offered to you.',
  },
  lead: {
    id: 'Yang tercapai adalah angka {period}, triwulan terakhir yang sudah selesai. Urutan kartu diundi untuk setiap orang dan setiap hari: tempatnya tidak berarti apa-apa dan tidak bisa dibeli.',
    en: 'What was achieved is of {period}, the last quarter that is over. The order of the cards is drawn for each person and day: a place means nothing, and none can be bought.',
  },
  promise: { id: 'Janji', en: 'Promise' },
  promiseWhy: { id: 'dalam waktu kerja unit ini', en: 'in working time of this unit' },
  'priority.1': { id: 'Mendesak', en: 'Urgent' },
  'priority.2': { id: 'Penting', en: 'Important' },
  'priority.3': { id: 'Biasa', en: 'Normal' },
  'priority.4': { id: 'Bisa menunggu', en: 'Can wait' },
  'promise.both': {
    id: 'jawaban {response}, selesai {completion}',
    en: 'answer {response}, done {completion}',
  },
  'promise.response': { id: 'jawaban {response}', en: 'answer {response}' },
  'promise.completion': { id: 'selesai {completion}', en: 'done {completion}' },
  'promise.none': { id: 'tanpa janji', en: 'no promise' },
  within_response: { id: 'Jawaban pertama tepat janji', en: 'First response within promise' },
  within_completion: { id: 'Selesai tepat janji', en: 'Completed within promise' },
  satisfied: { id: 'Puas', en: 'Satisfied' },
  queue: { id: 'Menunggu sekarang', en: 'Waiting now' },
  'queue.few': { id: 'kurang dari {under} permintaan', en: 'fewer than {under} requests' },
  'queue.counted': { id: '{n} permintaan', en: '{n} requests' },
  credit: { id: 'Bila janji tidak ditepati', en: 'Where the promise is broken' },
  cover: { id: 'Orang yang siap', en: 'People who are ready' },

  'findings.title': { id: 'Apa yang pasti berbeda', en: 'What differs beyond doubt' },
  'findings.rule': {
    id: 'Yang disebut di sini berbeda dari yang lain lebih dari kebetulan. Selain itu tidak ada peringkat.',
    en: 'What is named here differs from the others by more than chance. Nothing else is ranked.',
  },
  'findings.few': {
    id: '{measure}: belum bisa dibandingkan, karena kurang dari dua layanan punya cukup angka.',
    en: '{measure}: cannot be compared yet, since fewer than two services have enough behind their figures.',
  },
  'findings.allFew': {
    id: 'Belum ada yang bisa dibandingkan: kurang dari dua layanan punya cukup angka.',
    en: 'Nothing can be compared yet: fewer than two services have enough behind their figures.',
  },
  'findings.alike': {
    id: '{measure}: tidak ada beda yang pasti.',
    en: '{measure}: none differs beyond doubt.',
  },
  'findings.above': {
    id: '{measure}: {names} di atas yang lain.',
    en: '{measure}: {names} above the others.',
  },
  'findings.below': {
    id: '{measure}: {names} di bawah yang lain.',
    en: '{measure}: {names} below the others.',
  },
  'findings.both': {
    id: '{measure}: {above} di atas yang lain, {below} di bawah yang lain.',
    en: '{measure}: {above} above the others, {below} below the others.',
  },

  'outside.title': { id: 'Penyedia luar sebagai pembanding', en: 'Outside providers to compare with' },
  'outside.badge': { id: 'Luar perusahaan', en: 'Outside' },
  'outside.why': {
    id: 'Tidak bisa diminta di sini dan tidak dinilai. Yang tertulis adalah syarat yang mereka umumkan.',
    en: 'Cannot be asked here and is not rated. What stands here are the terms that they publish.',
  },
  'outside.within': {
    id: 'jawaban dan penyelesaian menurut jam kerja mereka',
    en: 'answer and completion by their own hours',
  },
  terms: { id: 'Syarat', en: 'Terms' },
  price: { id: 'Harga', en: 'Price' },
  source: { id: 'Sumber', en: 'Source' },
  readOn: { id: 'dibaca {day}', en: 'read on {day}' },

  'instead.title': { id: 'Tolok ukur pengganti pasar', en: 'A yardstick in place of a market' },
  'instead.lead': { id: 'Hanya {unit} yang melayani ini.', en: '{unit} alone serves this.' },
  'instead.likes': {
    id: 'Karena itu {unit} diukur terhadap {others, plural, other {# unit}} sejenisnya tanpa dirinya sendiri ({group}, {period}): bagian yang puas berselisih {difference}, n\u00A0{n}. {band}',
    en: 'So {unit} is measured against its {others, plural, one {like} other {# likes}} without itself ({group}, {period}): the share of satisfied people differs by {difference}, n\u00A0{n}. {band}',
  },
  'instead.adjusted': {
    id: 'Campuran permintaannya sudah disetarakan.',
    en: 'The mix of requests is allowed for.',
  },
  'instead.bare': {
    id: 'Campuran permintaannya belum bisa disetarakan.',
    en: 'The mix of requests could not be allowed for.',
  },
  'instead.past': {
    id: 'Unit sejenis yang bisa dibandingkan tidak ada, jadi layanan ini diukur terhadap dirinya sendiri: bagian yang puas {now} pada {period} (n {n}), {before} pada {periodBefore} (n {nBefore}); selisih {difference}.',
    en: 'It has no likes that can be compared, so this service is measured against itself: {now} satisfied in {period} (n {n}), {before} in {periodBefore} (n {nBefore}); a difference of {difference}.',
  },
  'instead.past.sure': { id: 'Selisih itu pasti.', en: 'That difference is beyond doubt.' },
  'instead.past.unsure': {
    id: 'Selisih itu tidak bisa dibedakan dari kebetulan atau terlalu kecil untuk berarti.',
    en: 'That difference cannot be told from chance, or is too small to matter.',
  },
  'instead.published': {
    id: 'Belum ada unit sejenis atau periode lain yang bisa dibandingkan. Pembandingnya {n, plural, other {# penyedia luar}} dengan syarat yang mereka umumkan.',
    en: 'There are no likes or other periods to compare with yet. It stands beside {n, plural, one {# outside provider with its published terms} other {# outside providers with their published terms}}.',
  },
  'instead.alsoPublished': {
    id: 'Di sampingnya ada {n, plural, other {# penyedia luar}} dengan syarat yang mereka umumkan.',
    en: 'Beside it {n, plural, one {stands # outside provider with its published terms} other {stand # outside providers with their published terms}}.',
  },
  'instead.nothing': {
    id: 'Belum ada pembanding: unit sejenis, periode lain, dan penyedia luar belum ada angkanya.',
    en: 'There is nothing to compare it with yet: no likes, other periods or outside providers with figures.',
  },
  'band.above': { id: 'Pasti di atas sejenisnya.', en: 'Above its likes beyond doubt.' },
  'band.none': { id: 'Tidak ada beda yang pasti.', en: 'No difference beyond doubt.' },
  'band.below': { id: 'Pasti di bawah sejenisnya.', en: 'Below its likes beyond doubt.' },
  difference: {
    id: '{difference} poin persen ({low}\u00A0sampai\u00A0{high})',
    en: '{difference} percentage points ({low}\u00A0to\u00A0{high})',
  },
  'kind.head_office': { id: 'semua kantor pusat', en: 'all head offices' },
  'kind.department': { id: 'semua departemen', en: 'all departments' },
  'kind.region': { id: 'semua wilayah', en: 'all regions' },
  'kind.branch': { id: 'semua cabang', en: 'all branches' },
  'kind.counter': { id: 'semua loket', en: 'all counters' },

  'part.title': { id: 'Yang lain juga menawarkan ini', en: 'Others offer this too' },
  'part.lead': {
    id: 'Layanan sejenis ({kind}) yang bisa Anda minta dari unit lain:',
    en: 'Services of the same kind ({kind}) that you may ask of other units:',
  },
  'part.ask': {
    id: '{units} juga menawarkan layanan sejenis.',
    en: '{units} offer the same kind of service too.',
  },
  'part.beside': { id: 'Lihat berdampingan', en: 'See them side by side' },
} as const satisfies Messages
