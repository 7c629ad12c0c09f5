import type { Messages } from '../platform/i18n/messages.ts'

const romans = '{number, select, 1 {I} 2 {II} 3 {III} other {IV}}'

/** Words of publication that the server says: notices, letters, files. */
export const publicationMessages = {
  'notice.published': {
    id: `Publikasi triwulan ${romans} {year} sudah terbit: janji dan capaian unit Anda, untuk semua orang.`,
    en: 'The publication of Q{number, select, 1 {1} 2 {2} 3 {3} other {4}} {year} is out: what your unit promised and achieved, for everybody.',
  },
  'mail.published': {
    id: '{unit} menyelesaikan {completed, plural, other {# permintaan}} dalam triwulan itu. Angkanya sudah dibekukan dan tidak berubah lagi.',
    en: '{unit} completed {completed, plural, one {# request} other {# requests}} in that quarter. The figures are frozen and do not change any more.',
  },
  'state.none': { id: 'belum ada penilaian yang dapat disampaikan', en: 'no verdicts that can be told' },
  'state.hidden': { id: 'kurang dari 5 orang, tidak disampaikan', en: 'fewer than 5 people, not told' },
  'state.early': { id: 'masih awal: kurang dari 30 orang', en: 'early: fewer than 30 people' },
  'state.scored': { id: 'cukup untuk dinilai', en: 'enough to be scored' },
  'csv.unit': { id: 'nama unit', en: 'name of the unit' },
  'csv.code': { id: 'kode', en: 'code' },
  'csv.service': { id: 'layanan (kosong: seluruh unit)', en: 'service (empty: the whole unit)' },
  'csv.promise': {
    id: 'janji per prioritas, menit kerja (tanggapan/selesai)',
    en: 'promise by priority, working minutes (response/completion)',
  },
  'csv.completed': { id: 'permintaan selesai', en: 'requests completed' },
  'csv.response': { id: 'jawaban pertama tepat janji', en: 'first response within promise' },
  'csv.responseLow': { id: 'ditanggapi: batas bawah 95 %', en: 'answered: lower limit 95 %' },
  'csv.responseHigh': { id: 'ditanggapi: batas atas 95 %', en: 'answered: upper limit 95 %' },
  'csv.responseN': { id: 'ditanggapi: n', en: 'answered: n' },
  'csv.completion': { id: 'selesai tepat janji', en: 'completed within promise' },
  'csv.completionLow': { id: 'selesai: batas bawah 95 %', en: 'completed: lower limit 95 %' },
  'csv.completionHigh': { id: 'selesai: batas atas 95 %', en: 'completed: upper limit 95 %' },
  'csv.completionN': { id: 'selesai: n', en: 'completed: n' },
  'csv.satisfied': {
    id: 'puas (unit: beserta unit di bawahnya)',
    en: 'satisfied (unit: with all units below)',
  },
  'csv.satisfiedLow': { id: 'puas: batas bawah 95 %', en: 'satisfied: lower limit 95 %' },
  'csv.satisfiedHigh': { id: 'puas: batas atas 95 %', en: 'satisfied: upper limit 95 %' },
  'csv.satisfiedN': { id: 'puas: n', en: 'satisfied: n' },
  'csv.satisfiedState': { id: 'puas: keadaan', en: 'satisfied: state' },
  'csv.paid': { id: 'kompensasi dibayar', en: 'credits paid' },
  'csv.received': { id: 'kompensasi diterima', en: 'credits received' },
  'csv.rechargedTo': { id: 'beban dari unit lain', en: 'recharges borne' },
  'csv.rechargedOn': { id: 'dibebankan ke unit lain', en: 'recharged to others' },
  'csv.currency': { id: 'dihitung dalam', en: 'counted in' },
  'csv.made': { id: 'usulan baru', en: 'proposals made' },
  'csv.inTime': { id: 'usulan dijawab tepat waktu', en: 'proposals answered in time' },
  'csv.late': { id: 'usulan dijawab terlambat', en: 'proposals answered late' },
  'csv.open': { id: 'usulan belum dijawab', en: 'proposals unanswered' },
  'csv.overdue': { id: 'usulan lewat tenggat', en: 'proposals overdue' },
  'csv.paidNow': { id: 'kompensasi dibayar, setelah koreksi', en: 'credits paid, as corrected since' },
  'csv.receivedNow': {
    id: 'kompensasi diterima, setelah koreksi',
    en: 'credits received, as corrected since',
  },
  'csv.rechargedToNow': {
    id: 'beban dari unit lain, setelah koreksi',
    en: 'recharges borne, as corrected since',
  },
  'csv.rechargedOnNow': {
    id: 'dibebankan ke unit lain, setelah koreksi',
    en: 'recharged to others, as corrected since',
  },
  'csv.correctedOn': { id: 'koreksi terakhir', en: 'last corrected' },
} as const satisfies Messages
