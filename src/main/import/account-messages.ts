import type { Messages } from '../../platform/i18n/messages.ts'

/** What an account of requests says of promises and ratings, on the screen and on the command line alike. */
export const accountSentences = {
  'import.sla': {
    id: 'Menurut sumber, janjinya sendiri ditepati {kept, number} kali dan dilanggar {broken, number} kali; itu tidak dicampur dengan jam kami.',
    en: 'The source says that it kept its own promise {kept, plural, one {# time} other {# times}} and broke it {broken, plural, one {# time} other {# times}}; that is not mixed with our clock.',
  },
  'import.otherwise': {
    id: 'Berkas menyebut waktu lain untuk {count, number} permintaan yang sudah dimuat sebelumnya; yang dahulu tetap berlaku.',
    en: 'The file tells other times of {count, plural, one {# request} other {# requests}} that came in before; what came in then stays.',
  },
  'import.agree': {
    id: 'Janji: {kept, number} kali ditepati dan {broken, number} kali dilanggar, baik menurut jam kami maupun menurut sumber.',
    en: 'Promises: kept {kept, plural, one {# time} other {# times}} and broken {broken, plural, one {# time} other {# times}}, by our clock and by the source alike.',
  },
  'import.disagree': {
    id: 'Pada {count, number} permintaan keduanya berbeda.',
    en: 'On {count, plural, one {# request} other {# requests}} the two differ.',
  },
  'import.incomparable': {
    id: '{count, number} permintaan tidak dapat dibandingkan:',
    en: '{count, plural, one {# request} other {# requests}} cannot be compared:',
  },
  'import.ratings': {
    id: '{carried, number} penilaian dibawa serta{batches, plural, =0 {; belum ada yang terbit, karena itu perlu lima penilai.} other { dan terbit dalam # kali, masing-masing setelah lima penilai baru.}}',
    en: '{carried, plural, one {# rating comes} other {# ratings come}} along{batches, plural, =0 {; none is published yet, since that takes five raters.} one {, published in # step of five further raters.} other {, published in # steps of five further raters.}}',
  },
  'import.ratings.left': { id: 'Penilaian yang tidak dibawa serta:', en: 'Ratings that do not come along:' },
  'import.reason.rater_unknown': { id: 'tidak disebut siapa yang menilai', en: 'it is not said who rated' },
  'import.reason.known_before': {
    id: 'permintaannya sudah dimuat sebelumnya',
    en: 'the request came in before',
  },
  'import.reason.not_completed': { id: 'permintaannya belum selesai', en: 'the request is not completed' },
  'import.reason.not_ratable': {
    id: 'penilainya ikut mengerjakan permintaan itu',
    en: 'whoever rated worked on the request',
  },
  'import.reason.outside_window': {
    id: 'tidak dalam 14 hari sesudah selesai',
    en: 'not within 14 days of the completion',
  },
  'import.reason.unit_measured': {
    id: 'unitnya sudah punya penilaian; angka yang sudah terbit tidak diubah',
    en: 'the unit has ratings already; what is published does not change',
  },
  'import.reason.source_contradicts_times': {
    id: 'kata sumber tidak cocok dengan waktunya sendiri',
    en: 'the source’s verdict does not fit its own times',
  },
  'import.reason.within_the_minute': {
    id: 'bedanya kurang dari satu menit; janji dibulatkan ke atas',
    en: 'less than a minute apart; promises are rounded up to the minute',
  },
  'import.reason.waited_or_reopened': {
    id: 'pernah menunggu atau dibuka kembali; saat itu jam kami berhenti',
    en: 'it waited or was reopened, when our clock stands still',
  },
  'import.reason.outside_hours': {
    id: 'di luar jam kerja; jam kami hanya menghitung waktu kerja',
    en: 'outside working hours; our clock counts working time alone',
  },
  'import.reason.no_due': { id: 'sumber tidak menyebut batas waktu', en: 'the source names no time' },
  'import.reason.due_not_after_opening': {
    id: 'batas waktunya tidak sesudah permintaan dibuat',
    en: 'due no later than asked for',
  },
  'import.reason.no_working_time': {
    id: 'tidak ada jam kerja sampai batas waktunya',
    en: 'no working time before it was due',
  },
  'import.reason.no_verdict': {
    id: 'sumber tidak mengatakan ditepati atau dilanggar',
    en: 'the source does not say kept or broken',
  },
  'import.reason.unfinished': { id: 'belum selesai atau dibatalkan', en: 'not completed, or cancelled' },
} as const satisfies Messages
