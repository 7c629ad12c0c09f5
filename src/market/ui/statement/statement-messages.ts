import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of a unit's statement. */
export const statementMessages = {
  title: { id: 'Rekening kompensasi', en: 'Statement of credits' },
  back: { id: 'Kompensasi', en: 'Credits' },
  subtitle: {
    id: '{unit}. Kompensasi adalah urusan antarunit, tidak pernah gaji seseorang.',
    en: '{unit}. Credits are between units, never anybody’s pay.',
  },
  from: { id: 'Dari tanggal', en: 'From' },
  to: { id: 'Sampai tanggal', en: 'Until' },
  filters: { id: 'Periode', en: 'Period' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  opening: { id: 'Saldo awal', en: 'Opening balance' },
  received: { id: 'Diterima', en: 'Received' },
  paid: { id: 'Dibayar', en: 'Paid' },
  closing: { id: 'Saldo akhir', en: 'Closing balance' },
  more: {
    id: 'Dalam periode ini unit ini menerima {amount} lebih banyak daripada yang dibayarnya.',
    en: 'In this period this unit got {amount} more than it paid.',
  },
  less: {
    id: 'Dalam periode ini unit ini membayar {amount} lebih banyak daripada yang diterimanya.',
    en: 'In this period this unit paid {amount} more than it got.',
  },
  even: {
    id: 'Dalam periode ini unit ini menerima sebanyak yang dibayarnya.',
    en: 'In this period this unit got as much as it paid.',
  },
  lines: { id: '{n} pembukuan', en: '{n, plural, one {# posting} other {# postings}}' },
  list: { id: 'Pembukuan', en: 'Postings' },
  empty: {
    id: 'Tidak ada pembukuan dalam periode ini. Kalau janji sebuah layanan terlampaui, kompensasinya muncul di sini dengan sendirinya.',
    en: 'Nothing was posted in this period. When a promise breaks, its credit shows up here by itself.',
  },
  booked: { id: 'Tanggal', en: 'Date' },
  what: { id: 'Pembukuan', en: 'Posting' },
  other: { id: 'Unit lawan', en: 'Other unit' },
  request: { id: 'Permintaan', en: 'Request' },
  change: { id: 'Jumlah', en: 'Amount' },
  balance: { id: 'Saldo', en: 'Balance' },
  'hop.title': { id: 'Janji estafet unit ini', en: 'What this unit promises of its hops' },
  'hop.some': {
    id: 'Permintaan yang diteruskan ke unit ini dikerjakan atau diteruskan lagi dalam {minutes} kerja.',
    en: 'A request that is handed on to this unit is done or handed on within {minutes} of working time.',
  },
  'hop.none': {
    id: 'Unit ini belum menjanjikan apa pun untuk permintaan yang diteruskan kepadanya.',
    en: 'This unit promises nothing yet of requests that are handed on to it.',
  },
  'hop.why': {
    id: 'Unit yang berjanji kepada peminta boleh membebankan bagian keterlambatan yang melampaui janji ini.',
    en: 'The unit that promised the asker may recharge the part of a lateness that exceeds this promise.',
  },
  'hop.change': { id: 'Ubah janji estafet', en: 'Change the hop promise' },
  'hop.minutes': { id: 'Menit kerja', en: 'Working minutes' },
  'hop.minutesWhy': {
    id: 'Kosongkan kalau tidak menjanjikan apa pun. Berlaku untuk permintaan yang datang mulai sekarang.',
    en: 'Leave it empty to promise nothing. Holds for requests that come from now on.',
  },
  'hop.saved': { id: 'Janji estafet disimpan.', en: 'The hop promise was saved.' },
} as const satisfies Messages
